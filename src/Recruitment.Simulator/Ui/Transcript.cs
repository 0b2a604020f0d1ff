using System.Text;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Ui;

/// <summary>A conversation as lines of text, for terminals: who, a bar, what; continuation lines are indented.</summary>
internal static class Transcript
{
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">Leaves out messages up to and including this id.</param>
    public static string Write(Conversation conversation, long after)
    {
        var text = new StringBuilder();
        foreach (var message in conversation.Messages.Where(message => message.Id > after))
        {
            AppendLine(text, Writer(message), message.Content ?? $"[{message.Attachments?[0]?["file_type"]}]");
            if (message.ContentAttributes["items"] is System.Text.Json.Nodes.JsonArray items)
            {
                AppendLine(text, "", string.Join("  ", items.Select(item => $"[{item?["title"]}]")));
            }
        }

        return text.ToString();
    }

    private static string Writer(Message message) => message switch
    {
        { Type: MessageType.Incoming } => "Candidate",
        { Type: MessageType.Activity } => "Chatwoot",
        { Private: true } => "Note",
        { Sender: SenderKind.User } => "Recruiter",
        _ => "Assistant",
    };

    private static void AppendLine(StringBuilder text, string writer, string content)
    {
        foreach (var line in content.Split('\n'))
        {
            text.Append(writer.PadRight(9)).Append(" | ").Append(line).Append('\n');
            writer = "";
        }
    }
}
