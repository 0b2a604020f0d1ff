using System.Text;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Searches every byte of a directory, in the forms in which text is written.</summary>
internal static class Traces
{
    /// <returns>Each hit as <c>file: text</c>; empty when there is none.</returns>
    public static List<string> In(string directory, IEnumerable<string> texts)
    {
        var needles = texts.SelectMany(text => new (string Text, byte[] Bytes)[]
        {
            (text, Encoding.UTF8.GetBytes(text)),
            (text, Encoding.Unicode.GetBytes(text)),
            (text, Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('='))),
            (text, Encoding.ASCII.GetBytes(Uri.EscapeDataString(text))),
            (text, Encoding.ASCII.GetBytes(System.Text.Json.JsonEncodedText.Encode(text).ToString())),
        }).ToList();
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) == "lock")
            {
                // Held by the journal, and empty.
                continue;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
            foreach (var (text, needle) in needles)
            {
                if (bytes.IndexOf(needle) >= 0)
                {
                    found.Add($"{Path.GetFileName(file)}: {text}");
                }
            }
        }

        return found;
    }
}
