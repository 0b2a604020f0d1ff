using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>A file that is kept already, or an address to download.</summary>
public sealed record ImportDocumentCommand
{
    public required DocumentKey Key { get; init; }

    public required string Version { get; init; }

    public required KnowledgeAudience Audience { get; init; }

    public FileFormat? Format { get; init; }

    public string? Language { get; init; }

    public string? FileName { get; init; }

    public Uri? Source { get; init; }

    public long Bytes { get; init; }
}
