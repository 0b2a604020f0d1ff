using System.Collections.Frozen;
using System.Text;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>
/// Cuts a message into words that keep their place in it. Unlike the router's tokeniser it keeps capitals and punctuation within reach,
/// because names, clauses and amounts hang on them.
/// </summary>
internal ref struct UtteranceReader
{
    private const string Signs = "€$£+/%&#=";
    private const string Elided = "ldjmnstc";
    private const string Vowels = "aeiouyhéèêàâ";

    private static readonly FrozenSet<string> Turns = FrozenSet.ToFrozenSet(["maar", "but", "aber", "sondern", "mais", "ale", "echter", "behalve", "except", "terwijl", "want", "omdat", "because"]);
    private static readonly FrozenSet<string> NotShort = FrozenSet.ToFrozenSet(["da", "wo", "di", "ty", "ye", "tx", "ng", "sol", "k", "vac", "nie", "ist", "ma", "pk", "ni", "hy", "kun", "oki", "hr"]);

    private readonly string _raw;
    private readonly List<Word> _words = new(32);
    private Gap _gap = Gap.Sentence;
    private int _at;

    private UtteranceReader(string raw) => _raw = raw;

    public static Utterance Read(string raw)
    {
        var reader = new UtteranceReader(raw);
        while (reader._at < raw.Length)
        {
            reader.Step();
        }

        return new Utterance(raw, reader._words);
    }

    private void Step()
    {
        var letter = _raw[_at];
        if (char.IsLetter(letter))
        {
            ReadWord();
        }
        else if (char.IsAsciiDigit(letter))
        {
            ReadNumber();
        }
        else if (letter == '.' && _raw.AsSpan(_at).StartsWith(".net", StringComparison.OrdinalIgnoreCase) && !IsLetter(_at - 1) && !IsLetter(_at + 4))
        {
            Add(".net", _at, _at + 4, isNumber: false);
        }
        else if (Signs.Contains(letter, StringComparison.Ordinal))
        {
            ReadSign(letter);
        }
        else
        {
            Separate(letter);
            _at++;
        }
    }

    private void ReadWord()
    {
        var start = _at;
        var end = start;
        while (end < _raw.Length && (char.IsLetter(_raw[end]) || char.GetUnicodeCategory(_raw[end]) == System.Globalization.UnicodeCategory.NonSpacingMark || IsInnerApostrophe(end)))
        {
            if (IsApostrophe(_raw[end]) && end - start == 1 && Elided.Contains(char.ToLowerInvariant(_raw[start]), StringComparison.Ordinal) && Vowels.Contains(char.ToLowerInvariant(_raw[end + 1]), StringComparison.Ordinal))
            {
                break;
            }

            end++;
        }

        end += end < _raw.Length && _raw[end] == '#' ? 1 : _raw.AsSpan(end).StartsWith("++") ? 2 : 0;
        var text = Fold(_raw.AsSpan(start, end - start));
        _at = end;
        if (Turns.Contains(text) && _gap < Gap.Clause)
        {
            _gap = Gap.Clause;
        }

        if (text.Length > 1 && !NotShort.Contains(text) && !(_gap == Gap.Joined && _words.Count > 0 && _words[^1].IsNumber) && Shorthand.TryExpand(text, out var words))
        {
            foreach (var word in words)
            {
                Add(word, start, end, isNumber: false);
                _gap = Gap.Space;
            }
        }
        else
        {
            Add(text, start, end, isNumber: false);
        }

        _gap = Gap.Joined;
    }

    private void ReadNumber()
    {
        var end = _at;
        while (end < _raw.Length && (char.IsAsciiDigit(_raw[end]) || (_raw[end] is '.' or ',' or ':' && end + 1 < _raw.Length && char.IsAsciiDigit(_raw[end + 1]))))
        {
            end++;
        }

        Add(_raw[_at..end], _at, end, isNumber: true);
        if (_at + 1 < _raw.Length && _raw[_at] == ',' && _raw[_at + 1] is '-' or '–' or '=')
        {
            // "2800,-" is how the Dutch write a round amount.
            Add("€", _at, _at + 2, isNumber: false);
        }
    }

    private void ReadSign(char letter)
    {
        if (letter == '=')
        {
            Separate(' ');
            _at++;
            return;
        }

        Add(letter.ToString(), _at, _at + 1, isNumber: false);
    }

    private void Separate(char letter)
    {
        var gap = letter switch
        {
            '-' or '–' or '—' => Dash(),
            ' ' or '\t' or '\u00A0' or ':' or '"' or '*' or '_' or '“' or '”' or '„' or '~' or '\'' or '’' or '‘' => Gap.Space,
            '.' => Dot(),
            '\n' or '\r' or '!' or '?' or ';' or '•' => Gap.Sentence,
            _ => Gap.Clause,
        };
        _gap = gap > _gap ? gap : _gap;
    }

    private Gap Dot()
    {
        var isAbbreviation = IsLetter(_at - 1) && !IsLetter(_at - 2) && (IsLetter(_at + 1) || _at + 1 == _raw.Length || _raw[_at + 1] == ' ');
        var isEllipsis = (_at + 1 < _raw.Length && _raw[_at + 1] == '.') || (_at > 0 && _raw[_at - 1] == '.');
        return isAbbreviation ? Gap.Joined : isEllipsis ? Gap.Clause : Gap.Sentence;
    }

    private Gap Dash()
    {
        var before = _at - 1;
        while (before >= 0 && _raw[before] == ' ')
        {
            before--;
        }

        var after = _at + 1;
        while (after < _raw.Length && _raw[after] == ' ')
        {
            after++;
        }

        if (before >= 0 && after < _raw.Length && char.IsAsciiDigit(_raw[before]) && char.IsAsciiDigit(_raw[after]))
        {
            _words.Add(new Word("-", _at, _at + 1, _gap, false));
            _gap = Gap.Joined;
            return Gap.Joined;
        }

        return before == _at - 1 && after == _at + 1 ? Gap.Joined : Gap.Clause;
    }

    private void Add(string text, int start, int end, bool isNumber)
    {
        _words.Add(new Word(text, start, end, _gap, isNumber));
        _gap = Gap.Joined;
        _at = end;
    }

    private readonly bool IsLetter(int at) => at >= 0 && at < _raw.Length && char.IsLetter(_raw[at]);

    private readonly bool IsInnerApostrophe(int at) => IsApostrophe(_raw[at]) && at > 0 && IsLetter(at - 1) && IsLetter(at + 1);

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '`' or '´';

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = TextFolding.Fold(text.ToString());
        return folded.Contains('\'', StringComparison.Ordinal) || folded.Contains('`', StringComparison.Ordinal)
            ? new StringBuilder(folded).Replace("'", string.Empty).Replace("`", string.Empty).ToString()
            : folded;
    }
}
