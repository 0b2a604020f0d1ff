using System.Globalization;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Reads <c>or</c> over <c>and</c> over <c>not</c> over comparisons and parentheses.</summary>
internal sealed class ODataParser(string text)
{
    private const int DeepestNesting = 32;

    private int _at;
    private int _depth;

    internal ODataCondition Parse()
    {
        var condition = ParseOr();
        SkipSpaces();
        return _at == text.Length ? condition : throw Invalid();
    }

    private ODataCondition ParseOr()
    {
        var condition = ParseAnd();
        while (TakeWord("or"))
        {
            condition = condition.Or(ParseAnd());
        }

        return condition;
    }

    private ODataCondition ParseAnd()
    {
        var condition = ParseNot();
        while (TakeWord("and"))
        {
            condition = condition.And(ParseNot());
        }

        return condition;
    }

    private ODataCondition ParseNot() => TakeWord("not") ? ParseOperand().Not() : ParseOperand();

    private ODataCondition ParseOperand()
    {
        if (!Take('('))
        {
            return ODataCondition.Compare(Word(), Word(), Literal());
        }

        if (++_depth > DeepestNesting)
        {
            throw Invalid();
        }

        var condition = ParseOr();
        _depth--;
        return Take(')') ? condition : throw Invalid();
    }

    private object Literal()
    {
        SkipSpaces();
        if (_at < text.Length && text[_at] == '\'')
        {
            return Quoted();
        }

        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('\'' or ')' or '('))
        {
            _at++;
        }

        var word = text[start.._at];
        if (_at < text.Length && text[_at] == '\'')
        {
            return Typed(word, Quoted());
        }

        return word switch
        {
            "true" => true,
            "false" => false,
            _ when word.EndsWith('L') && long.TryParse(word[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ when int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw Invalid(),
        };
    }

    private object Typed(string type, string value) => type switch
    {
        "datetime" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        "guid" when Guid.TryParse(value, out var id) => id,
        _ => throw Invalid(),
    };

    private string Quoted()
    {
        var value = new System.Text.StringBuilder();
        _at++;
        while (_at < text.Length)
        {
            if (text[_at] != '\'')
            {
                value.Append(text[_at++]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
            {
                value.Append('\'');
                _at += 2;
            }
            else
            {
                _at++;
                return value.ToString();
            }
        }

        throw Invalid();
    }

    private string Word()
    {
        SkipSpaces();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Invalid();
    }

    private bool TakeWord(string word)
    {
        SkipSpaces();
        var end = _at + word.Length;
        if (end >= text.Length || string.CompareOrdinal(text, _at, word, 0, word.Length) != 0 || !(char.IsWhiteSpace(text[end]) || text[end] == '('))
        {
            return false;
        }

        _at = end;
        return true;
    }

    private bool Take(char character)
    {
        SkipSpaces();
        if (_at >= text.Length || text[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private Azure.RequestFailedException Invalid() => TableFailure.InvalidInput($"The filter is not valid near position {_at}.");
}
