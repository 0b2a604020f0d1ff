namespace Recruitment.Privacy.Replay;

/// <summary>One step of a replay; each may run more than once.</summary>
public enum ReplayStep
{
    /// <summary>Looks in our own stores for who was erased.</summary>
    People,

    /// <summary>Looks through Chatwoot's contacts, a page at a time.</summary>
    Contacts,

    /// <summary>Erases who was found, a batch at a time.</summary>
    Erase,

    /// <summary>Counts what was done.</summary>
    Report,

    Done,
}
