using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig;

namespace Recruitment.RecruiterConsole;

/// <summary>
/// A piece of a page. It is written as an interpolated string: what stands between the holes is trusted, what comes through a hole is encoded unless it is
/// <see cref="Html"/> itself. So a page cannot forget to encode. Attributes must be quoted; addresses in <c>href</c> and <c>action</c> must be our own paths.
/// </summary>
public sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly MarkdownPipeline MarkdownWithoutHtml = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly string _text;

    private Html(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new(string.Empty);

    public static Html Of(Writer writer) => new(writer.ToString());

    /// <summary>A text of ours in Markdown. HTML in it is shown as text.</summary>
    public static Html OfMarkdown(string markdown) => new(Markdown.ToHtml(markdown, MarkdownWithoutHtml));

    /// <summary>Pieces one after the other.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> show) => new(string.Concat(items.Select(item => show(item)._text)));

    /// <summary>A piece only if something is so.</summary>
    public static Html When(bool condition, Func<Html> show) => condition ? show() : Empty;

    public override string ToString() => _text;

    /// <summary>Collects an interpolated string for <see cref="Of"/>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Writer
    {
        private readonly StringBuilder _text;

        public Writer(int literalLength, int holes) => _text = new StringBuilder(literalLength + (holes * 16));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Html? piece) => _text.Append(piece?._text);

        public void AppendFormatted(string? value) => _text.Append(value is null ? null : Encoder.Encode(value));

        public void AppendFormatted(int value) => _text.Append(value);

        public void AppendFormatted(long value) => _text.Append(value);

        public override string ToString() => _text.ToString();
    }
}
