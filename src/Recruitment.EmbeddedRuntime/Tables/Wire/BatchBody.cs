using System.Globalization;
using System.Text;
using Azure;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Writes as one changeset: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</summary>
/// <param name="describe">First line and headers of a write.</param>
internal sealed class BatchBody(Func<TableWrite, (string Line, List<(string Name, string Value)> Headers)> describe)
{
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changes = $"changeset_{Guid.NewGuid()}";

    internal string ContentType => $"multipart/mixed; boundary={_batch}";

    internal byte[] Write(IReadOnlyList<TableWrite> writes)
    {
        var text = new StringBuilder();
        Lines(text, $"--{_batch}", $"Content-Type: multipart/mixed; boundary={_changes}", string.Empty);
        foreach (var write in writes)
        {
            var (line, headers) = describe(write);
            Lines(text, $"--{_changes}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", string.Empty, line);
            Lines(text, [.. headers.Select(header => $"{header.Name}: {header.Value}"), string.Empty]);
            Lines(text, write.Type == TableTransactionActionType.Delete ? string.Empty : Encoding.UTF8.GetString(EntityJson.Write(write.Row)));
        }

        Lines(text, $"--{_changes}--", $"--{_batch}--");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The answers inside of an answer, in order; one only when the changeset was refused.</summary>
    internal static List<(int Status, ETag? ETag, string Body)> Read(string text)
    {
        var answers = new List<(int, ETag?, string)>();
        var at = text.IndexOf("HTTP/1.1 ", StringComparison.Ordinal);
        while (at >= 0)
        {
            var next = text.IndexOf("HTTP/1.1 ", at + 1, StringComparison.Ordinal);
            var part = next < 0 ? text[at..] : text[at..next];
            var boundary = part.IndexOf("\n--", StringComparison.Ordinal);
            answers.Add(Answer(boundary < 0 ? part : part[..boundary]));
            at = next;
        }

        return answers;
    }

    private static void Lines(StringBuilder text, params string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append("\r\n");
        }
    }

    private static (int Status, ETag? ETag, string Body) Answer(string part)
    {
        var lines = part.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var blank = lines.FindIndex(line => line.Length == 0);
        var headers = blank < 0 ? lines[1..] : lines[1..blank];
        var etag = headers.Find(line => line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase));
        return (status, etag is null ? null : new ETag(etag["ETag:".Length..].Trim()), blank < 0 ? string.Empty : string.Join('\n', lines[blank..]).Trim());
    }
}
