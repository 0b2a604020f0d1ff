using System.Numerics;
using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Plays a page's operators and notes the text that they show, with its place.</summary>
internal sealed class PdfPageReader(PdfFile file, Dictionary<PdfToken, PdfFont> fonts)
{
    private const int DeepestForm = 12;
    private const int MostRuns = 200_000;

    // In parts of the font size: less is kerning, more is a gap between words, much more another column.
    private const double WordGap = 0.18;
    private const double ColumnGap = 1;

    private readonly List<PdfRun> _runs = [];
    private readonly Stack<PdfGraphicsState> _saved = new();
    private PdfGraphicsState _state = new();
    private Matrix3x2 _text = Matrix3x2.Identity;
    private Matrix3x2 _line = Matrix3x2.Identity;

    /// <summary>Letters that were shown but that no map or encoding explains.</summary>
    public int Unexplained { get; private set; }

    public IReadOnlyList<PdfRun> Runs => _runs;

    public void Read(byte[] content, PdfToken.Dictionary? resources, Matrix3x2 page)
    {
        _state = new PdfGraphicsState { Page = page };
        Play(content, resources, 0);
    }

    private void Play(byte[] content, PdfToken.Dictionary? resources, int depth)
    {
        var lexer = new PdfLexer(content);
        var operands = new List<PdfToken>();
        while (lexer.Next() is { } token && _runs.Count < MostRuns)
        {
            if (token is PdfToken.Operator { Value: var name })
            {
                Apply(name, operands, resources, depth);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }
    }

    private void Apply(string name, List<PdfToken> operands, PdfToken.Dictionary? resources, int depth)
    {
        double Number(int index) => index < operands.Count && operands[index] is PdfToken.Number number ? number.Value : 0;
        switch (name)
        {
            case "q":
                _saved.Push(_state);
                break;
            case "Q" when _saved.Count > 0:
                _state = _saved.Pop();
                break;
            case "cm":
                _state = _state with { Page = Matrix(operands) * _state.Page };
                break;
            case "BT":
                _text = _line = Matrix3x2.Identity;
                break;
            case "Tf" when operands is [PdfToken.Name font, ..]:
                _state = _state with { Font = Font(resources, font.Value), Size = Number(1) };
                break;
            case "Tc":
                _state = _state with { LetterSpace = Number(0) };
                break;
            case "Tw":
                _state = _state with { WordSpace = Number(0) };
                break;
            case "Tz":
                _state = _state with { Stretch = Number(0) / 100 };
                break;
            case "TL":
                _state = _state with { Leading = Number(0) };
                break;
            case "Ts":
                _state = _state with { Rise = Number(0) };
                break;
            case "Tm":
                _text = _line = Matrix(operands);
                break;
            case "TD":
                _state = _state with { Leading = -Number(1) };
                MoveLine(Number(0), Number(1));
                break;
            case "Td":
                MoveLine(Number(0), Number(1));
                break;
            case "T*":
                MoveLine(0, -_state.Leading);
                break;
            case "Tj" or "TJ":
                Show(operands);
                break;
            case "'":
                MoveLine(0, -_state.Leading);
                Show(operands);
                break;
            case "\"":
                _state = _state with { WordSpace = Number(0), LetterSpace = Number(1) };
                MoveLine(0, -_state.Leading);
                Show(operands);
                break;
            case "Do" when operands is [PdfToken.Name form]:
                PlayForm(Resource(resources, "XObject", form.Value) as PdfToken.Stream, resources, depth);
                break;
            default:
                break;
        }
    }

    private PdfToken? Resource(PdfToken.Dictionary? resources, string kind, string name) =>
        resources is not null && file.Get(resources, kind) is PdfToken.Dictionary all ? file.Get(all, name) : null;

    private void PlayForm(PdfToken.Stream? form, PdfToken.Dictionary? resources, int depth)
    {
        if (form is null || depth >= DeepestForm || file.Name(form.Head, "Subtype") != "Form")
        {
            return;
        }

        var (before, saved) = (_state, _saved.Count);
        if (file.Items(form.Head, "Matrix") is { Count: 6 } matrix)
        {
            _state = _state with { Page = Matrix([.. matrix]) * _state.Page };
        }

        Play(file.Bytes(form), file.Get(form.Head, "Resources") as PdfToken.Dictionary ?? resources, depth + 1);
        while (_saved.Count > saved)
        {
            _saved.Pop();
        }

        _state = before;
    }

    private PdfFont? Font(PdfToken.Dictionary? resources, string name)
    {
        if (Resource(resources, "Font", name) is not PdfToken.Dictionary dictionary)
        {
            return null;
        }

        if (!fonts.TryGetValue(dictionary, out var font))
        {
            fonts[dictionary] = font = new PdfFont(dictionary, file);
        }

        return font;
    }

    private void MoveLine(double right, double up) =>
        _text = _line = Matrix3x2.CreateTranslation((float)right, (float)up) * _line;

    private void Show(List<PdfToken> operands)
    {
        if (_state.Font is not { } font || operands.Count == 0)
        {
            return;
        }

        var shown = new StringBuilder();
        var start = Place();
        foreach (var part in operands[^1] is PdfToken.List list ? list.Items : [operands[^1]])
        {
            if (part is PdfToken.Number shift)
            {
                var gap = -shift.Value / 1000;
                if (gap > ColumnGap)
                {
                    Finish(shown, start, font);
                    Advance(gap * _state.Size);
                    start = Place();
                    continue;
                }

                if (gap > WordGap && shown.Length > 0 && shown[^1] != ' ')
                {
                    shown.Append(' ');
                }

                Advance(gap * _state.Size);
            }
            else if (part is PdfToken.Text text)
            {
                Append(font, text.Bytes, shown);
            }
        }

        Finish(shown, start, font);
    }

    private void Append(PdfFont font, byte[] bytes, StringBuilder shown)
    {
        foreach (var glyph in font.Read(bytes))
        {
            if (glyph.Text is null)
            {
                Unexplained++;
            }
            else
            {
                shown.Append(glyph.Text);
            }

            Advance((glyph.Width / 1000 * _state.Size) + _state.LetterSpace + (glyph.IsSpace ? _state.WordSpace : 0));
        }
    }

    private void Finish(StringBuilder shown, Vector2 start, PdfFont font)
    {
        var text = shown.ToString().Normalize(NormalizationForm.FormKC);
        shown.Clear();
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var end = Place();
        var whole = _text * _state.Page;
        var size = _state.Size * Math.Sqrt((whole.M21 * whole.M21) + (whole.M22 * whole.M22));
        var isBold = font.Name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Name.Contains("Black", StringComparison.OrdinalIgnoreCase);
        _runs.Add(new PdfRun(Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, Math.Max(Math.Abs(size), 1), isBold, text));
    }

    private Vector2 Place() => Vector2.Transform(new Vector2(0, (float)_state.Rise), _text * _state.Page);

    private void Advance(double distance) =>
        _text = Matrix3x2.CreateTranslation((float)(distance * _state.Stretch), 0) * _text;

    private static Matrix3x2 Matrix(List<PdfToken> operands)
    {
        float Number(int index) => index < operands.Count && operands[index] is PdfToken.Number number ? (float)number.Value : 0;
        return new Matrix3x2(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));
    }
}
