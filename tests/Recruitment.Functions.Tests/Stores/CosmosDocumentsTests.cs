namespace Recruitment.Functions.Tests.Stores;

public sealed class CosmosDocumentsTests(EmulatedStores stores) : DocumentsContract(stores), IClassFixture<EmulatedStores>;
