using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

/// <summary>Why WhatsApp would not deliver a message that Chatwoot accepted.</summary>
internal static class WhatsAppRules
{
    public const string WindowClosed =
        "Message not sent because the WhatsApp 24-hour customer service window is closed and no template parameters were provided. "
        + "Send an approved template message instead.";

    private const int MaxText = 4096;
    private const int MaxInteractiveBody = 1024;
    private const int MaxButtons = 3;
    private const int MaxRows = 10;
    private const int MaxButtonTitle = 20;
    private const int MaxRowTitle = 24;

    public static string? Refusal(Message message, bool windowOpen, bool hasTemplate)
    {
        if (hasTemplate)
        {
            return null;
        }

        if (!windowOpen)
        {
            return WindowClosed;
        }

        if (string.IsNullOrEmpty(message.Content))
        {
            return "The parameter text['body'] is required.";
        }

        return message.ContentType == "input_select" && message.ContentAttributes["items"] is JsonArray { Count: > 0 } items
            ? RefusalOfChoices(message.Content, items)
            : message.Content.Length > MaxText ? "Param text['body'] must be at most 4096 characters long." : null;
    }

    private static string? RefusalOfChoices(string body, JsonArray items)
    {
        var limit = items.Count <= MaxButtons ? MaxButtonTitle : MaxRowTitle;
        if (body.Length > MaxInteractiveBody)
        {
            return "Invalid body length, must be between 1 and 1024.";
        }

        if (items.Count > MaxRows)
        {
            return "Total row count exceed max allowed count: 10";
        }

        return items.Any(item => item?["title"]?.ToString() is not { Length: > 0 } title || title.Length > limit)
            ? $"Invalid title length. Min length: 1, Max length: {limit}"
            : null;
    }
}
