namespace Recruitment.Conversations;

/// <summary>What Chatwoot says about a thread.</summary>
/// <param name="Status"><c>open</c>, <c>pending</c>, <c>resolved</c> or <c>snoozed</c>.</param>
/// <param name="HumanAssigned">A recruiter (not a bot) is the assignee.</param>
/// <param name="Labels">All labels, ours and others'.</param>
/// <param name="Priority"><c>low</c> to <c>urgent</c>, or null.</param>
/// <param name="AsOf">Chatwoot's <c>updated_at</c> of the thread, epoch seconds; deliveries can arrive out of order.</param>
public sealed record ThreadSnapshot(string Status, bool HumanAssigned, IReadOnlyList<string> Labels, string? Priority, double AsOf)
{
    public const string Open = "open";
    public const string Pending = "pending";
    public const string Resolved = "resolved";
    public const string Snoozed = "snoozed";
}
