namespace Recruitment.Privacy.Erasure;

/// <summary>A message as the recruiters' system has it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="From"><c>candidate</c>, <c>assistant</c>, <c>recruiter</c> or <c>system</c>.</param>
/// <param name="IsNote">Only recruiters see it.</param>
/// <param name="Text">Null when it is only a file.</param>
/// <param name="At">UTC.</param>
/// <param name="Files">Addresses of attachments.</param>
/// <param name="Contact">The sender as <c>{contact}</c>, for a candidate's message.</param>
public sealed record MessageRecord(long Id, string From, bool IsNote, string? Text, DateTimeOffset At, IReadOnlyList<string> Files, long? Contact)
{
    public const string FromCandidate = "candidate";
    public const string FromAssistant = "assistant";
    public const string FromRecruiter = "recruiter";
    public const string FromSystem = "system";
}
