using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Markdown with tables; front matter gives the title.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <exception cref="UnreadableDocumentException">It is nested deeper than any text is.</exception>
    public static ExtractedDocument Read(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException exception)
        {
            // Markdig's answer to lists and quotes nested more than 128 deep.
            throw new UnreadableDocumentException("This Markdown is nested too deeply to be read.", exception);
        }

        var blocks = new List<DocumentBlock>();
        string? title = null;
        foreach (var block in document)
        {
            if (block is YamlFrontMatterBlock matter)
            {
                title = Title(matter.Lines.ToString());
            }
            else
            {
                Add(block, blocks);
            }
        }

        return new ExtractedDocument(title, blocks);
    }

    private static void Add(Block block, List<DocumentBlock> blocks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(new DocumentBlock.Heading(heading.Level, Plain(heading.Inline)));
                break;
            case Table table:
                AddTable(table, blocks);
                break;
            case LeafBlock { Inline: { } inline }:
                blocks.Add(new DocumentBlock.Paragraph(Plain(inline)));
                break;
            case HtmlBlock html:
                blocks.AddRange(HtmlText.Read(html.Lines.ToString()).Blocks);
                break;
            case CodeBlock code:
                blocks.Add(new DocumentBlock.Paragraph(code.Lines.ToString()));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Add(child, blocks);
                }

                break;
            default:
                break;
        }
    }

    private static void AddTable(Table table, List<DocumentBlock> blocks)
    {
        var rows = table.OfType<TableRow>()
            .Select(row => (row.IsHeader, Cells: (IReadOnlyList<string>)[.. row.OfType<TableCell>().Select(cell =>
                string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => Plain(leaf.Inline))))]))
            .ToList();
        var heads = rows.FirstOrDefault(row => row.IsHeader).Cells ?? [];
        blocks.Add(new DocumentBlock.Table(heads, [.. rows.Where(row => !row.IsHeader).Select(row => row.Cells)], IsRecords: false));
    }

    private static string Plain(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
        {
            _ = part switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                AutolinkInline link => text.Append(link.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }

    private static string? Title(string matter) => matter.Split('\n')
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals("title", StringComparison.OrdinalIgnoreCase))?[1].Trim('"', '\'');
}
