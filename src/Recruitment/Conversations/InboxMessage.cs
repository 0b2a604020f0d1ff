using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>A candidate's message that waits for a turn.</summary>
/// <param name="Id">Chatwoot's message id.</param>
/// <param name="Text">Masked text.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Masked">Kinds of sensitive content that were masked, such as <c>bsn</c>.</param>
public sealed record InboxMessage(string Id, string Text, MessageKind Kind, DateTimeOffset At, IReadOnlyList<string> Masked)
{
    /// <summary>For a voice message without text: whether it was written out; null until it was tried.</summary>
    public Hearing? Hearing { get; init; }
}
