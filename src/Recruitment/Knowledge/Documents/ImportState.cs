namespace Recruitment.Knowledge.Documents;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Kept; not begun.</summary>
    Waiting,

    /// <summary>The address is being downloaded.</summary>
    Fetching,

    /// <summary>Text is being taken out and cut into sections.</summary>
    Reading,

    /// <summary>Vectors are being made.</summary>
    Embedding,

    /// <summary>It answers questions.</summary>
    Ready,

    /// <summary>It could not be used; what was there before still answers.</summary>
    Failed,
}
