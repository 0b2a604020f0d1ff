namespace Recruitment.Functions.Tests.Stores;

public sealed class AzuriteConsentLogTests(EmulatedStores stores) : ConsentLogContract(stores), IClassFixture<EmulatedStores>;
