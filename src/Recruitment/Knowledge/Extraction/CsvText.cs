using System.Text;

namespace Recruitment.Knowledge.Extraction;

/// <summary>A CSV file with a header (RFC 4180, with comma, semicolon, tab or bar); each row answers for itself.</summary>
internal static class CsvText
{
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    /// <exception cref="UnreadableDocumentException">There is no header or no row, or a quotation mark is missing; the message names the row.</exception>
    public static ExtractedDocument Read(string text)
    {
        var header = text.TrimStart().Split('\n', 2)[0];
        var delimiter = Delimiters.MaxBy(mark => header.Count(letter => letter == mark));
        var rows = Rows(text, delimiter).Where(row => row.Exists(cell => cell.Length > 0)).ToList();
        return rows.Count switch
        {
            0 => throw new UnreadableDocumentException("This CSV file has no header row."),
            1 => throw new UnreadableDocumentException("This CSV file has a header but no rows."),
            _ => new ExtractedDocument(null, [new DocumentBlock.Table(rows[0], [.. rows.Skip(1)], IsRecords: true)]),
        };
    }

    private static List<List<string>> Rows(string text, char delimiter)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted)
            {
                isQuoted = letter != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                at += letter == '"' && isQuoted ? 1 : 0;
                if (isQuoted)
                {
                    cell.Append(letter);
                }
            }
            else if (letter == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                isQuoted = true;
                cell.Clear();
            }
            else if (letter == delimiter || letter == '\n')
            {
                EndCell();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        EndCell();
        rows.Add(row);
        return isQuoted ? throw new UnreadableDocumentException($"Row {rows.Count} of this CSV file begins a quotation that never ends; is a quotation mark missing?") : rows;

        void EndCell()
        {
            row.Add(cell.ToString().ReplaceLineEndings(" ").Trim());
            cell.Clear();
        }
    }
}
