using System.Net;
using System.Text;

namespace Recruitment.Privacy.Notice;

/// <summary>Writes the notice as a page that is readable on a phone. Knows the little of Markdown that the notice uses: headings, lists, paragraphs.</summary>
internal static class NoticePage
{
    public static string Write(string markdown, string language)
    {
        var body = new StringBuilder();
        var title = "Privacy";
        var inList = false;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != inList)
            {
                body.Append(isItem ? "<ul>" : "</ul>");
                inList = isItem;
            }

            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
                body.Append("<h1>").Append(Safe(title)).Append("</h1>");
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                body.Append("<h2>").Append(Safe(line[3..])).Append("</h2>");
            }
            else if (isItem)
            {
                body.Append("<li>").Append(Safe(line[2..])).Append("</li>");
            }
            else if (line.Length > 0)
            {
                body.Append("<p>").Append(Safe(line)).Append("</p>");
            }
        }

        body.Append(inList ? "</ul>" : string.Empty);
        return $$"""
            <!doctype html><html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{Safe(title)}}</title>
            <style>body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff;overflow-wrap:break-word}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:1.6rem}</style>
            </head><body><main>{{body}}</main></body></html>
            """;
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
