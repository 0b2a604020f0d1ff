namespace Recruitment.Conversations;

/// <summary>A webhook after it was verified and normalised; the body of a message on queue <c>inbound</c>.</summary>
public sealed record InboundEvent
{
    /// <summary>Equal for two deliveries of the same event, whoever signed them; the queue drops the second.</summary>
    public required string DeliveryKey { get; init; }

    public required InboundKind Kind { get; init; }

    public required ConversationKey Key { get; init; }

    public required ContactCard Contact { get; init; }

    public required ThreadSnapshot Thread { get; init; }

    /// <summary>The message, for the kinds that have one.</summary>
    public InboundMessage? Message { get; init; }

    /// <summary>Number of the failed turn for <see cref="InboundKind.TurnFailed"/>.</summary>
    public int? Turn { get; init; }

    /// <summary>An operator put it back from the dead-letter queue.</summary>
    public bool Redriven { get; init; }
}
