namespace Recruitment.Functions.Tests.Stores;

public sealed class AzuriteAuditLogTests(EmulatedStores stores) : AuditLogContract(stores), IClassFixture<EmulatedStores>;
