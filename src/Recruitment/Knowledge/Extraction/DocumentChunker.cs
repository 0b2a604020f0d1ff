using System.Text.RegularExpressions;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Cuts a document into sections that each answer a question: along its headings, then its paragraphs, then its sentences.</summary>
/// <param name="length">Characters that a section should have at most; only a single longer sentence exceeds it.</param>
/// <param name="overlap">Characters that are said again at most where running text had to be cut.</param>
internal sealed partial class DocumentChunker(int length, int overlap)
{
    private readonly List<KnowledgeSection> _sections = [];
    private readonly List<string> _headings = [];
    private string _text = "";
    private bool _isOverlap;

    public static IReadOnlyList<KnowledgeSection> Cut(ExtractedDocument document, int length, int overlap)
    {
        var chunker = new DocumentChunker(length, overlap);
        foreach (var block in document.Blocks)
        {
            chunker.Add(block);
        }

        chunker.Flush();
        return chunker._sections;
    }

    private void Add(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                Flush();
                _text = "";
                _headings.RemoveRange(Math.Min(heading.Level - 1, _headings.Count), _headings.Count - Math.Min(heading.Level - 1, _headings.Count));
                _headings.Add(heading.Text);
                break;
            case DocumentBlock.Paragraph paragraph:
                AddText(paragraph.Text, "\n");
                break;
            case DocumentBlock.Table { IsRecords: true } table:
                foreach (var row in table.Rows)
                {
                    Flush();
                    _text = "";
                    AddText(Row(table.Heads, row), " ");
                }

                break;
            case DocumentBlock.Table table:
                foreach (var row in table.Rows)
                {
                    AddText(Row(table.Heads, row), "\n");
                }

                break;
            default:
                break;
        }
    }

    private void AddText(string text, string separator)
    {
        if (_text.Length + text.Length + 1 <= length)
        {
            Append(text, separator);
            return;
        }

        var isFirst = true;
        foreach (var sentence in SentenceEnd().Split(text).SelectMany(Pieces))
        {
            if (_text.Length > 0 && _text.Length + sentence.Length + 1 > length)
            {
                var said = isFirst ? "" : Overlap(_text);
                Flush();
                (_text, _isOverlap) = (said, said.Length > 0);
            }

            Append(sentence, isFirst ? separator : " ");
            isFirst = false;
        }
    }

    private void Append(string text, string separator)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _text = _text.Length == 0 ? text.Trim() : $"{_text}{separator}{text.Trim()}";
            _isOverlap = false;
        }
    }

    // A "sentence" without end, such as a base64 string, must not become one giant section.
    private IEnumerable<string> Pieces(string sentence) =>
        sentence.Length <= 2 * length ? [sentence] : sentence.Chunk(length).Select(piece => new string(piece));

    private string Overlap(string text)
    {
        var last = SentenceEnd().Split(text)[^1];
        return last.Length <= overlap ? last : "";
    }

    private void Flush()
    {
        if (_text.Length > 0 && !_isOverlap)
        {
            _sections.Add(new KnowledgeSection(string.Join(" › ", _headings), _text));
        }
    }

    private static string Row(IReadOnlyList<string> heads, IReadOnlyList<string> cells)
    {
        var parts = cells.Select((cell, index) => (Head: index < heads.Count ? heads[index] : "", Cell: cell)).Where(part => part.Cell.Length > 0)
            .Select(part => part.Head.Length > 0 ? $"{part.Head}: {part.Cell}" : part.Cell);
        return string.Join("; ", parts) + ".";
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\d""'“‘(])")]
    private static partial Regex SentenceEnd();
}
