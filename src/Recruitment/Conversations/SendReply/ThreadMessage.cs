namespace Recruitment.Conversations.SendReply;

/// <summary>A message to post.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Private">A note that only recruiters see.</param>
/// <param name="Marker">By which it is found again.</param>
/// <param name="Choices">Quick replies; empty for none.</param>
public sealed record ThreadMessage(string Text, bool Private, string Marker, IReadOnlyList<string> Choices)
{
    /// <summary>By which the text is recognised as generated; null for a note.</summary>
    public string? ProvenanceId { get; init; }

    /// <summary>The approved WhatsApp template that carries the text outside the 24-hour window; null for an ordinary message.</summary>
    public MessageTemplate? Template { get; init; }
}
