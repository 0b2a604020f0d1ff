using System.Text.RegularExpressions;

namespace Recruitment.Agents.Conversation;

/// <summary>Compares what a reply claims with what the tools said: references, pay, promises, length.</summary>
/// <param name="seen">This turn's tool calls.</param>
/// <param name="shown">Vacancies that the bot's last answer named; naming them again claims nothing new.</param>
internal sealed partial class ReplyClaims(IReadOnlyList<ToolAnswer> seen, IReadOnlyList<string> shown)
{
    private const int MostTokens = 200;

    // Measured on Dutch and English chat text with o200k: 3.6 to 4.3 characters a token.
    private const double CharactersPerToken = 3.8;

    private readonly HashSet<string> _vacancies = new(seen.SelectMany(answer => answer.Result.Vacancies).Concat(shown), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sources = new(seen.SelectMany(answer => answer.Result.Sources), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the first thing that is wrong; null when the reply may go out.</summary>
    public ReplyProblem? Problem(ReplyDraft draft)
    {
        if (draft.Text.Length > MostTokens * CharactersPerToken)
        {
            return new ReplyProblem("too_long", "The reply is too long. Write the same in at most 100 words.");
        }

        if (Names(draft).FirstOrDefault(reference => !_vacancies.Contains(reference)) is not null)
        {
            return new ReplyProblem(
                "unknown_vacancy",
                "The reply names a vacancy that no tool gave in this turn. Name only vacancies from tool results, or none.");
        }

        var known = PayFigures.Known(seen);
        if (PayFigures.Claimed(draft.Text) is not { } claimed || claimed.Any(figure => !known.Contains(figure)))
        {
            return new ReplyProblem(
                "unknown_pay",
                "The reply names an amount of money that no tool gave in this turn. Use only amounts from tool results, in digits, or none.");
        }

        return JobPromise.IsIn(draft.Text)
            ? new ReplyProblem("promise", "The reply promises a job or an outcome. Promise nothing: a person decides.")
            : null;
    }

    /// <summary>Keeps of the model's citations what tools really gave, and adds the vacancies that the text names.</summary>
    public ReplyDraft Cited(ReplyDraft draft)
    {
        var vacancies = Names(draft).Select(reference => reference.ToUpperInvariant()).Distinct().ToList();
        var sources = draft.Sources.Where(_sources.Contains)
            .Concat(_sources.Where(source => vacancies.Any(reference => source.EndsWith(":" + reference, StringComparison.OrdinalIgnoreCase))))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return draft with { Sources = [.. sources], Vacancies = vacancies };
    }

    private static IEnumerable<string> Names(ReplyDraft draft) =>
        Reference().Matches(draft.Text).Select(match => match.Value).Concat(draft.Vacancies);

    [GeneratedRegex(@"\b[A-Za-z]{2,4}-[0-9]{3,6}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Reference();
}
