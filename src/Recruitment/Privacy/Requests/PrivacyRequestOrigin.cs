namespace Recruitment.Privacy.Requests;

/// <summary>Where a request came from.</summary>
public enum PrivacyRequestOrigin
{
    /// <summary>The candidate asked in the conversation.</summary>
    Chat,

    /// <summary>An officer entered it.</summary>
    Officer,

    /// <summary>A retention period ended.</summary>
    Retention,

    /// <summary>A restored backup brought somebody back who had been erased.</summary>
    Replay,
}
