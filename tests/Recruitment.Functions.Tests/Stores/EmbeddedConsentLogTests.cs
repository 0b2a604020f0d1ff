namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedConsentLogTests(EmbeddedStores stores) : ConsentLogContract(stores), IClassFixture<EmbeddedStores>;
