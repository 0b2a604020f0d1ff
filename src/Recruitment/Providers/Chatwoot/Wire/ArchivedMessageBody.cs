using System.Text.Json;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A message as the API answers it, whole.</summary>
/// <param name="Id">Message number.</param>
/// <param name="Content">Text; null for a file without caption.</param>
/// <param name="MessageType">0 incoming, 1 outgoing, 2 activity, 3 template.</param>
/// <param name="Private">A note.</param>
/// <param name="CreatedAt">Epoch seconds.</param>
/// <param name="Sender">Contact, user or bot; null for automatic messages.</param>
/// <param name="Attachments">Files.</param>
/// <param name="ContentAttributes">An object.</param>
internal sealed record ArchivedMessageBody(
    long? Id, string? Content, int? MessageType, bool? Private, long? CreatedAt, PersonBody? Sender, IReadOnlyList<FileBody>? Attachments, JsonElement ContentAttributes);
