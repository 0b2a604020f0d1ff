namespace Recruitment.Functions.Tests.Access;

/// <summary>Of what a route takes the id.</summary>
internal enum IdKind
{
    Candidate,
    Request,
    Export,
    Receipt,
    Run,
    Conversation,

    /// <summary>Of nothing that is about a person.</summary>
    Other,
}
