namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A thread, as webhooks wrap it and as <c>GET conversations/{id}</c> answers it.</summary>
internal sealed record ConversationBody
{
    /// <summary>The display id, which API paths use.</summary>
    public long? Id { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public string? Priority { get; init; }

    public MetaBody? Meta { get; init; }

    /// <summary>Epoch seconds with a fraction.</summary>
    public double? UpdatedAt { get; init; }

    public IReadOnlyList<ThreadMessageBody>? Messages { get; init; }

    public ContactInboxBody? ContactInbox { get; init; }
}
