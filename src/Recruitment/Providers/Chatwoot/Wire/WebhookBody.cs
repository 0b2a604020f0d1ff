using System.Text.Json;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>
/// The union of Chatwoot's webhook bodies (app/models/message.rb webhook_data, event_data_presenter.rb). Every member is
/// optional: older versions leave many out. Message events wrap the thread in <c>conversation</c>; conversation events
/// have its members at the top level.
/// </summary>
internal sealed record WebhookBody
{
    public string? Event { get; init; }

    public AccountBody? Account { get; init; }

    public long? Id { get; init; }

    /// <summary>A word at the top level: <c>incoming</c>, <c>outgoing</c>, <c>template</c>.</summary>
    public string? MessageType { get; init; }

    public string? Content { get; init; }

    public JsonElement ContentAttributes { get; init; }

    public bool? Private { get; init; }

    public JsonElement CreatedAt { get; init; }

    public PersonBody? Sender { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public ConversationBody? Conversation { get; init; }

    // From here on: the members of a thread, at the top level of conversation events.
    public string? Status { get; init; }

    public MetaBody? Meta { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public string? Priority { get; init; }

    public double? UpdatedAt { get; init; }

    public IReadOnlyList<ThreadMessageBody>? Messages { get; init; }

    public ContactInboxBody? ContactInbox { get; init; }
}
