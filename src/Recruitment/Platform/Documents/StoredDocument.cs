namespace Recruitment.Platform.Documents;

/// <summary>A document as it is stored.</summary>
/// <param name="Json">UTF-8; not to be changed.</param>
/// <param name="ETag">Its version.</param>
public sealed record StoredDocument(ReadOnlyMemory<byte> Json, string ETag);
