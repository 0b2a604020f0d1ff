namespace Recruitment.Simulator.Faults;

/// <summary>How a REST call goes wrong.</summary>
public enum FaultKind
{
    /// <summary>Answers with a status code and does nothing.</summary>
    Fail,

    /// <summary>Never answers and does nothing.</summary>
    Hang,

    /// <summary>Cuts the connection and does nothing.</summary>
    Drop,

    /// <summary>Does what was asked, then cuts the connection: the caller cannot know.</summary>
    DropResponse,
}
