namespace Recruitment.EmbeddedRuntime.Documents;

internal sealed record StoredDocument(Document Document, long Version, DateTimeOffset Expires)
{
    internal bool IsExpired(DateTimeOffset now) => Expires <= now;
}
