using Recruitment.Branding;
using Recruitment.Intake;

namespace Recruitment.Agents;

/// <summary>Everything an agent may know about the turn. Built fresh from the stores for each agent call.</summary>
public sealed record TurnContext
{
    /// <summary>Pseudonymous and opaque; the only identifier that may reach logs and the model's <c>safety_identifier</c>.</summary>
    public required string CandidateId { get; init; }

    public required BrandOptions Brand { get; init; }

    /// <summary>The burst to answer: one or more messages, oldest first.</summary>
    public required IReadOnlyList<CandidateMessage> Messages { get; init; }

    /// <summary>Earlier lines, oldest first, without the burst itself; at most the last 20.</summary>
    public required IReadOnlyList<TranscriptLine> History { get; init; }

    /// <summary>What is known of the candidate before this burst.</summary>
    public required Profile Profile { get; init; }

    /// <summary>ISO 639-1 code of the language used so far; null in a first message.</summary>
    public string? KnownLanguage { get; init; }

    /// <summary>Now, with the brand's offset, so that "tomorrow" means the candidate's tomorrow.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The vacancies named in the bot's last answer, in the order shown, so that "the second one" can be understood.</summary>
    public IReadOnlyList<string> ShownVacancies { get; init; } = [];

    /// <summary>No language model may see this turn: the candidate stopped, objected, or is restricted. The rules answer.</summary>
    public bool WithoutModel { get; init; }

    /// <summary>The burst as one text, a line for each message.</summary>
    public string Text => string.Join('\n', Messages.Where(message => message.Text.Length > 0).Select(message => message.Text));
}
