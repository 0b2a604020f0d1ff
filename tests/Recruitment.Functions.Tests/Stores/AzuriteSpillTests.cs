namespace Recruitment.Functions.Tests.Stores;

public sealed class AzuriteSpillTests(EmulatedStores stores) : SpillContract(stores), IClassFixture<EmulatedStores>;
