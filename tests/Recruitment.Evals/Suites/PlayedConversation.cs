using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Conversations;
using Recruitment.Evals.Labels;
using Recruitment.Evals.Scoring;
using Recruitment.Intake;

namespace Recruitment.Evals.Suites;

/// <summary>One conversation under way: its clock, its history and what is known of the candidate.</summary>
internal sealed class PlayedConversation(string id, EvalAgents agents, DateTimeOffset start)
{
    private const int HistoryLength = 20;

    private readonly List<TranscriptLine> _history = [];
    private DateTimeOffset _now = start;
    private CandidateProfile _known = new() { Candidate = id };
    private string? _language;
    private IReadOnlyList<string> _shown = [];

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Values => ProfileValues.Of(_known.Profile);

    public async Task<PlayedTurn> PlayAsync(TurnLabel turn, CancellationToken cancellationToken)
    {
        _now = _now.AddHours(turn.AfterHours).AddMinutes(1);
        var context = Turns.Next($"{id}-{_history.Count}", turn.User, _now, [.. _history.TakeLast(HistoryLength)], _known.Profile, _language);
        context = context with { ShownVacancies = _shown };
        _history.Add(new TranscriptLine(Speaker.Candidate, Turns.Masked(turn.User), _now));
        try
        {
            var verdict = (await agents.Router.RouteAsync(context, cancellationToken)).Value;
            var patch = (await agents.Extraction.ExtractAsync(context, cancellationToken)).Value;
            _language = verdict.Language;
            _known = ProfilePolicy.Apply(_known, patch);
            var reply = (await agents.Conversation.ReplyAsync(context with { Profile = _known.Profile }, verdict, cancellationToken)).Value;
            Hear(reply);
            return new PlayedTurn(Intents.Name(verdict.Route), TurnPolicy.HandoffReason(verdict.Route, reply.NeedsHuman) is not null, Values);
        }
        catch (AgentUnavailableException)
        {
            return new PlayedTurn(Report.Nobody, true, Values);
        }
    }

    // The bot's own words are part of what the next message answers.
    private void Hear(ReplyDraft reply)
    {
        _history.Add(new TranscriptLine(Speaker.Bot, reply.Text, _now));
        _shown = reply.Vacancies.Count > 0 ? reply.Vacancies : _shown;
    }
}
