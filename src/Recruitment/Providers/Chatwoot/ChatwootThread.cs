using System.Globalization;
using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>A Chatwoot conversation as the bot writes to it (bot token) and reads it back (user token: a bot may not list messages).</summary>
public sealed class ChatwootThread(ChatwootApi api) : IThread
{
    private const int MostButtons = 3;
    private const int LongestButtonTitle = 20;
    private const int LongestButtonBody = 1024;

    /// <summary>The read-back pages backwards through at most this many pages of 20.</summary>
    private const int MostPages = 10;

    public async Task<string?> PostAsync(ConversationId conversation, ThreadMessage message, CancellationToken cancellationToken)
    {
        var items = FitsButtons(message) ? message.Choices.Select(choice => new SelectItem(choice, choice)).ToList() : null;
        var body = new NewMessageBody(
            message.Text,
            "outgoing",
            message.Private,
            items is null ? "text" : "input_select",
            new NewMessageAttributes(items, message.Marker, message.ProvenanceId, AiGenerated: true),
            message.Template is { } template ? new TemplateParams(template.Name, template.Category, template.Language) : null);
        var answer = await api.SendAsync(
            HttpMethod.Post,
            Account(conversation),
            $"conversations/{conversation.DisplayId}/messages",
            api.BotToken,
            ChatwootApi.Content(body, ChatwootJson.Default.NewMessageBody),
            ChatwootJson.Default.MessageBody,
            cancellationToken);
        return answer?.Id?.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<string?> FindAsync(ConversationId conversation, string marker, DateTimeOffset since, CancellationToken cancellationToken)
    {
        string before = string.Empty;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await api.GetAsync(
                Account(conversation),
                $"conversations/{conversation.DisplayId}/messages{before}",
                api.UserToken,
                ChatwootJson.Default.MessageListBody,
                cancellationToken);
            var messages = answer?.Payload ?? [];
            var found = messages.FirstOrDefault(message => MarkerOf(message) == marker);
            if (found?.Id is { } id)
            {
                return id.ToString(CultureInfo.InvariantCulture);
            }

            if (messages.Count == 0 || messages[0].Id is not { } oldest || IsOlder(messages[0], since))
            {
                return null;
            }

            before = string.Create(CultureInfo.InvariantCulture, $"?before={oldest}");
        }

        return null;
    }

    public async Task<ThreadSnapshot?> ReadAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var answer = await api.GetAsync(
            Account(conversation), $"conversations/{conversation.DisplayId}", api.UserToken, ChatwootJson.Default.ConversationBody, cancellationToken);
        return answer?.Status is null ? null : ChatwootMessageReader.Thread(answer);
    }

    public async Task OpenAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        await api.SendAsync<string>(
            HttpMethod.Post,
            Account(conversation),
            $"conversations/{conversation.DisplayId}/toggle_status",
            api.BotToken,
            ChatwootApi.Content(new StatusBody(ThreadSnapshot.Open), ChatwootJson.Default.StatusBody),
            null,
            cancellationToken);

    /// <summary>WhatsApp refuses a message whose text or titles are too long for buttons; Chatwoot does not cut them. It is sent without.</summary>
    private static bool FitsButtons(ThreadMessage message) =>
        message.Choices.Count is > 0 and <= MostButtons
        && message.Text.Length <= LongestButtonBody
        && message.Choices.All(choice => choice.Length is > 0 and <= LongestButtonTitle);

    internal static string Account(ConversationId conversation) =>
        conversation.Value[..conversation.Value.IndexOf('-', StringComparison.Ordinal)];

    private static string? MarkerOf(MessageBody message) =>
        message.ContentAttributes.ValueKind == JsonValueKind.Object
        && message.ContentAttributes.TryGetProperty(ChatwootMessageReader.Marker, out var marker)
        && marker.ValueKind == JsonValueKind.String
            ? marker.GetString()
            : null;

    private static bool IsOlder(MessageBody message, DateTimeOffset since) =>
        message.CreatedAt is { } seconds && DateTimeOffset.FromUnixTimeSeconds(seconds) < since;
}
