using System.Text;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>
/// Reads the vocabularies that are embedded beside the code. A line lists terms, separated by commas; "value = term, term" gives several terms one
/// value, of which the value is one too; "!" marks a term that is also an everyday word; "#" starts a comment.
/// </summary>
internal static class VocabularyFile
{
    private const string Extraction = "Agents.Extraction";

    public static IEnumerable<string> Words(string name) =>
        Lines(name, Extraction).SelectMany(line => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));

    /// <param name="name">The file's name without extension.</param>
    /// <param name="valueIsTerm">Whether "value = …" names the value itself as a term.</param>
    /// <param name="room">Whose vocabulary it is.</param>
    public static IEnumerable<(string Value, string Term, bool IsAmbiguous)> Terms(string name, bool valueIsTerm = true, string room = Extraction)
    {
        foreach (var line in Lines(name, room))
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            var value = equals > 0 ? line[..equals].TrimStart('!') : null;
            var terms = equals > 0 ? line[(equals + 3)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (value is not null && valueIsTerm)
            {
                yield return (value, value, line[0] == '!');
            }

            foreach (var term in terms)
            {
                var plain = term.TrimStart('!');
                yield return (value ?? plain, plain, term[0] == '!');
            }
        }
    }

    private static IEnumerable<string> Lines(string name, string room)
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream($"Recruitment.{room}.Vocabulary.{name}.txt")
            ?? throw new InvalidOperationException($"Vocabulary/{name}.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
