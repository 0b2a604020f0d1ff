using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Recruitment.Agents.Model;

/// <summary>
/// Encloses what candidates and recruiters wrote. Inside is one JSON object whose strings have <c>&lt;</c> and <c>&gt;</c> escaped, so that no
/// text can close the fence or open another.
/// </summary>
internal static class CandidateFence
{
    public const string Open = "<candidate_data>";
    public const string Close = "</candidate_data>";

    private const int MostCharacters = 12_000;
    private const int LongestLine = 1_000;

    // Letters of every script stay readable (and cheap in tokens); angle brackets, quotes and control characters stay escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Encloses the members.</summary>
    public static ModelMessage.Fenced Around(JsonObject members) => new($"{Open}\n{members.ToJsonString(Json)}\n{Close}");

    /// <summary>The burst, numbered from 0 so that a fact can name its message.</summary>
    public static JsonArray Messages(IReadOnlyList<CandidateMessage> messages)
    {
        // A flood of text costs tokens, not the answer: every message keeps its beginning, and its number.
        var most = MostCharacters / Math.Max(1, messages.Count);
        var lines = new JsonArray();
        for (var index = 0; index < messages.Count; index++)
        {
            lines.Add(new JsonObject
            {
                ["message"] = index,
                ["kind"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(messages[index].Kind.ToString()),
                ["text"] = Beginning(messages[index].Text, most),
            });
        }

        return lines;
    }

    /// <summary>The last lines of the conversation before the burst.</summary>
    public static JsonArray History(IReadOnlyList<TranscriptLine> history, int most)
    {
        var lines = new JsonArray();
        foreach (var line in history.Skip(Math.Max(0, history.Count - most)))
        {
            lines.Add(new JsonObject
            {
                ["by"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(line.Speaker.ToString()),
                ["text"] = Beginning(line.Text, LongestLine),
            });
        }

        return lines;
    }

    private static string Beginning(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Not through the middle of an emoji.
        return text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
