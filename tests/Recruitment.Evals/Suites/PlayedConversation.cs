using Recruitment.Agents;
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
    private Profile _profile = Profile.Empty;
    private string? _language;

    public async Task<PlayedTurn> PlayAsync(TurnLabel turn, CancellationToken cancellationToken)
    {
        _now = _now.AddHours(turn.AfterHours).AddMinutes(1);
        var context = Turns.Next($"{id}-{_history.Count}", turn.User, _now, [.. _history.TakeLast(HistoryLength)], _profile, _language);
        _history.Add(new TranscriptLine(Speaker.Candidate, turn.User, _now));
        try
        {
            var verdict = (await agents.Router.RouteAsync(context, cancellationToken)).Value;
            var patch = (await agents.Extraction.ExtractAsync(context, cancellationToken)).Value;
            _language = verdict.Language;
            _profile = Merge(_profile, patch);
            return new PlayedTurn(Intents.Name(verdict.Route), verdict.Route == Route.Human, ProfileValues.Of(_profile));
        }
        catch (AgentUnavailableException)
        {
            return new PlayedTurn(Report.Nobody, true, ProfileValues.Of(_profile));
        }
    }

    private static Profile Merge(Profile known, ProfilePatch patch) => throw new LabelException("profiles cannot be merged yet");
}
