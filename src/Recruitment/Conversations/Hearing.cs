namespace Recruitment.Conversations;

/// <summary>What came of a voice message; it is tried once.</summary>
public enum Hearing
{
    /// <summary>Its text is what software heard.</summary>
    Transcribed,

    /// <summary>It could not be written out.</summary>
    NotHeard,
}
