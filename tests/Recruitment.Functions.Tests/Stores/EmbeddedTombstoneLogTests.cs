namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedTombstoneLogTests(EmbeddedStores stores) : TombstoneLogContract(stores), IClassFixture<EmbeddedStores>;
