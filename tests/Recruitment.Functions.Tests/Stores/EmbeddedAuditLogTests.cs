namespace Recruitment.Functions.Tests.Stores;

public sealed class EmbeddedAuditLogTests(EmbeddedStores stores) : AuditLogContract(stores), IClassFixture<EmbeddedStores>;
