namespace Recruitment.Knowledge.Documents;

/// <summary>A document that was brought in: what answers now, and what is on its way.</summary>
public sealed record KnowledgeDocument
{
    public required string Key { get; init; }

    /// <summary>Null until the first import succeeds.</summary>
    public DocumentVersion? Current { get; init; }

    public PendingImport? Pending { get; init; }

    /// <summary>Why the last import failed, or what is not as it should be; in plain words.</summary>
    public string? Problem { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public string Id => DocumentKey.Parse(Key)!.Value.Id;

    public ImportState State => Pending?.State ?? (Current is null ? ImportState.Failed : ImportState.Ready);
}
