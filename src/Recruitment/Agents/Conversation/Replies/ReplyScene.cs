using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Intake;
using Recruitment.Platform.Search;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>What every reply is composed from.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Phrases">Language and tone to answer in.</param>
/// <param name="Shown">The vacancies of the last answer that are still open, in the order shown.</param>
internal sealed record ReplyScene(TurnContext Turn, PhraseBook Phrases, IReadOnlyList<Vacancy> Shown)
{
    // Shorter than any session, so that room is kept once too often rather than once too few.
    private static readonly TimeSpan ShortestSession = TimeSpan.FromHours(6);

    /// <summary>Whether the product may put the disclosure in front of this reply.</summary>
    public bool OpensSession { get; } = !Turn.History.Any(line => line.Speaker == Speaker.Bot && Turn.Now - line.At < ShortestSession);

    /// <summary>The burst, folded to plain words.</summary>
    public string Words { get; } = $" {SearchWords.Fold(Turn.Text)} ";

    public Profile Profile => Turn.Profile;

    /// <summary>The bot's last line; empty before the first.</summary>
    public string LastAnswer => Turn.History.LastOrDefault(line => line.Speaker == Speaker.Bot)?.Text ?? "";

    /// <summary>The candidate's first name; null when unknown.</summary>
    public string? FirstName => Profile.FullName?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    /// <summary>Whether the burst has one of these folded words or phrases.</summary>
    public bool Says(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Words.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A reply without vacancies or sources.</summary>
    public static ReplyDraft Plain(string text, params string[] choices) => new(text, [], [], choices);

    /// <summary>A reply that asks for a person.</summary>
    public static ReplyDraft ToHuman(string text) => new(text, [], [], [], NeedsHuman: true);
}
