using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Recruitment.Knowledge.Extraction;

/// <summary>The readable part of a page: what is in its main part when it marks one, without menus, scripts and footers.</summary>
internal static class HtmlText
{
    private const int Deepest = 200;

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "HEADER", "ASIDE", "FORM", "BUTTON", "SELECT", "IFRAME", "SVG", "HEAD", "OBJECT", "TITLE"]);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR"]);

    /// <exception cref="UnreadableDocumentException">It is nested deeper than any page is.</exception>
    public static ExtractedDocument Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var blocks = new List<DocumentBlock>();
        var walk = new Walk(blocks);
        var root = page.QuerySelector("main") ?? page.QuerySelector("article") ?? page.Body;
        if (root is not null)
        {
            walk.Visit(root, 0);
            walk.Flush();
        }

        var title = string.IsNullOrWhiteSpace(page.Title) ? null : page.Title.Trim();
        return new ExtractedDocument(page.QuerySelector("h1")?.TextContent.Trim() is { Length: > 0 } heading ? Collapse(heading) : title, blocks);
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Walk(List<DocumentBlock> blocks)
    {
        private readonly StringBuilder _text = new();

        public void Visit(INode node, int depth)
        {
            if (depth > Deepest)
            {
                throw new UnreadableDocumentException("This page is nested too deeply to be read.");
            }

            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    _text.Append(text.Data);
                }
                else if (child is IElement element && !Skipped.Contains(element.TagName) && !element.HasAttribute("hidden"))
                {
                    VisitElement(element, depth);
                }
            }
        }

        public void Flush()
        {
            var text = Collapse(_text.ToString());
            _text.Clear();
            if (text.Length > 0)
            {
                blocks.Add(new DocumentBlock.Paragraph(text));
            }
        }

        private void VisitElement(IElement element, int depth)
        {
            if (element is IHtmlTableElement table)
            {
                Flush();
                AddTable(table);
            }
            else if (element.TagName is ['H', >= '1' and <= '6'])
            {
                Flush();
                blocks.Add(new DocumentBlock.Heading(element.TagName[1] - '0', Collapse(element.TextContent)));
            }
            else if (Inline.Contains(element.TagName))
            {
                Visit(element, depth + 1);
            }
            else
            {
                Flush();
                Visit(element, depth + 1);
                Flush();
            }
        }

        private void AddTable(IHtmlTableElement table)
        {
            var rows = table.Rows.Select(row => row.Cells.Select(cell => Collapse(cell.TextContent)).ToList()).Where(row => row.Count > 0).ToList();
            var hasHeads = table.Rows.Length > 0 && table.Rows[0].Cells is { Length: > 0 } first && first.All(cell => cell.TagName == "TH");
            blocks.Add(new DocumentBlock.Table(hasHeads ? rows[0] : [], [.. rows.Skip(hasHeads ? 1 : 0)], IsRecords: false));
        }
    }
}
