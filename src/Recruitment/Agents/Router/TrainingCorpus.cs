using System.Text;
using System.Text.Json;

namespace Recruitment.Agents.Router;

/// <summary>The labelled messages that are embedded in the assembly: <c>Training/*.jsonl</c> and the training half of the evaluation sets.</summary>
internal static class TrainingCorpus
{
    private const string Prefix = "Recruitment.Agents.Router.Training.";

    public static IReadOnlyList<TrainingExample> Load()
    {
        var examples = new List<TrainingExample>();
        var resources = typeof(TrainingCorpus).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            using var reader = Open(resource);
            Read(reader, examples);
        }

        return examples;
    }

    public static void Read(TextReader reader, ICollection<TrainingExample> examples)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                examples.Add(Parse(line));
            }
        }
    }

    public static StreamReader Open(string resource) =>
        new(typeof(TrainingCorpus).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {resource}."), Encoding.UTF8);

    private static TrainingExample Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var accept = root.TryGetProperty("accept", out var others)
            ? others.EnumerateArray().Select(other => ParseRoute(other.GetString())).ToArray()
            : [];
        var context = root.TryGetProperty("context", out var before) ? before.GetString() : null;
        return new TrainingExample(
            root.GetProperty("text").GetString() ?? string.Empty, ParseRoute(root.GetProperty("intent").GetString()), accept, context ?? string.Empty);
    }

    private static Route ParseRoute(string? name) =>
        RouteNames.TryParse(name, out var route) ? route : throw new InvalidOperationException($"Unknown intent '{name}' in the training lines.");
}
