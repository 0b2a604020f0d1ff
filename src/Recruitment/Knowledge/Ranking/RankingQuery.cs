namespace Recruitment.Knowledge.Ranking;

/// <summary>What a store is asked for: at least a term or a vector.</summary>
public sealed record RankingQuery
{
    /// <summary>Words to look for; may be none.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The question's vector, of length one; empty to go by words alone.</summary>
    public required IReadOnlyList<float> Vector { get; init; }

    /// <summary>The documents, each with the version that answers now, that the asker may be told of, in the asker's language where there is one.</summary>
    public required IReadOnlyList<(string Document, string Version)> Among { get; init; }

    /// <summary>Sections at most.</summary>
    public required int Limit { get; init; }
}
