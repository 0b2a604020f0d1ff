namespace Recruitment.Knowledge.Extraction;

/// <summary>A piece of a document in reading order.</summary>
internal abstract record DocumentBlock
{
    private DocumentBlock()
    {
    }

    /// <param name="Level">1 for the highest.</param>
    /// <param name="Text">One line.</param>
    internal sealed record Heading(int Level, string Text) : DocumentBlock;

    /// <param name="Text">Running text without line breaks of the layout.</param>
    internal sealed record Paragraph(string Text) : DocumentBlock;

    /// <param name="Heads">Names of the columns; empty when the table has none.</param>
    /// <param name="Rows">Cells by row.</param>
    /// <param name="IsRecords">Each row stands for itself, as in a CSV file, and is found by itself.</param>
    internal sealed record Table(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsRecords) : DocumentBlock;
}
