namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedSpillTests(EmbeddedStores stores) : SpillContract(stores), IClassFixture<EmbeddedStores>;
