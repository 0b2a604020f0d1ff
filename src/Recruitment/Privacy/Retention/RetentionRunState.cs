namespace Recruitment.Privacy.Retention;

/// <summary>How far a run is.</summary>
public enum RetentionRunState
{
    Planning,

    /// <summary>It would erase more than one in twenty candidates; an officer must confirm.</summary>
    Stopped,

    Running,

    Done,

    /// <summary>Nobody confirmed it within a day; the next night plans anew.</summary>
    Cancelled,
}
