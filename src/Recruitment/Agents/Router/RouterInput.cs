using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>A message as the classifier reads it.</summary>
internal sealed class RouterInput
{
    private readonly Token[] _message;
    private readonly Token[] _asked;

    private RouterInput(Token[] message, Token[] asked, bool isQuestion)
    {
        _message = message;
        _asked = asked;
        IsQuestion = isQuestion;
    }

    public ReadOnlySpan<Token> Message => _message;

    /// <summary>What the bot asked last; its whole line when that has no question.</summary>
    public ReadOnlySpan<Token> Asked => _asked;

    public bool IsQuestion { get; }

    public static RouterInput Read(string text, string botLine) =>
        new([.. Tokeniser.Tokenise(text)], botLine.Length == 0 ? [] : [.. Tokeniser.Tokenise(LastQuestion(botLine), 40)], text.Contains('?', StringComparison.Ordinal));

    private static string LastQuestion(string line)
    {
        var mark = line.LastIndexOf('?');
        if (mark <= 0)
        {
            return line;
        }

        var start = line.LastIndexOfAny(['.', '?', '!', '\n'], mark - 1);
        var question = line[(start + 1)..(mark + 1)];
        return question.Length >= 12 ? question : line;
    }
}
