using System.Text.Json;

namespace Recruitment.Evals.Labels;

/// <summary>Reads a file of one JSON object a line; blank lines are skipped.</summary>
internal static class LabelledFile
{
    /// <summary>Reads and checks every line before any is scored.</summary>
    /// <exception cref="LabelException">The file cannot be read, a line is not a JSON object or lacks a field, or nothing is in it.</exception>
    public static IReadOnlyList<T> Read<T>(string path, Func<LabelledLine, T> parse)
    {
        var labels = new List<T>();
        var number = 0;
        foreach (var text in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            labels.Add(parse(new LabelledLine($"line {number}", Root(text, number))));
        }

        return labels.Count > 0 ? labels : throw new LabelException($"{path} holds no labelled lines");
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LabelException($"cannot read {path}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static JsonElement Root(string text, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new LabelException($"line {number}: must be a JSON object");
        }
        catch (JsonException exception)
        {
            throw new LabelException($"line {number}: is not valid JSON (position {exception.BytePositionInLine})");
        }
    }
}
