namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedDeliveryLogTests(EmbeddedStores stores) : DeliveryLogContract(stores), IClassFixture<EmbeddedStores>;
