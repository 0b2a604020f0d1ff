using System.Text.Json.Nodes;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>What candidate and recruiter see of a conversation.</summary>
public static class ThreadReading
{
    extension(JsonObject view)
    {
        /// <summary>Everything that went to the candidate.</summary>
        public IReadOnlyList<string> Replies => Texts(view, isPrivate: false);

        public IReadOnlyList<string> Notes => Texts(view, isPrivate: true);

        public IReadOnlyList<string> Labels => [.. view["thread"]!["labels"]!.AsArray().Select(label => (string)label!)];

        public JsonObject Attributes => view["thread"]!["meta"]!["sender"]!["custom_attributes"]!.AsObject();

        public string Status => (string)view["thread"]!["status"]!;
    }

    private static List<string> Texts(JsonObject view, bool isPrivate) =>
    [
        .. view["messages"]!.AsArray()
            .Where(message => (int?)message!["message_type"] == 1 && (bool?)message["private"] == isPrivate)
            .Select(message => (string?)message!["content"] ?? string.Empty),
    ];
}
