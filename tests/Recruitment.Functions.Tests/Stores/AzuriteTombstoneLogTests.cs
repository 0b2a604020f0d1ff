namespace Recruitment.Functions.Tests.Stores;

public sealed class AzuriteTombstoneLogTests(EmulatedStores stores) : TombstoneLogContract(stores), IClassFixture<EmulatedStores>;
