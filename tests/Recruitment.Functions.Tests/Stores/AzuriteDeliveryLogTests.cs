namespace Recruitment.Functions.Tests.Stores;

public sealed class AzuriteDeliveryLogTests(EmulatedStores stores) : DeliveryLogContract(stores), IClassFixture<EmulatedStores>;
