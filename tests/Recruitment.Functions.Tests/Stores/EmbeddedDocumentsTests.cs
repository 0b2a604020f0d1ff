namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedDocumentsTests(EmbeddedStores stores) : DocumentsContract(stores), IClassFixture<EmbeddedStores>;
