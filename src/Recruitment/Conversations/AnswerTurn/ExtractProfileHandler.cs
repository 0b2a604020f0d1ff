using Recruitment.Agents.Extraction;
using Recruitment.Intake;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>Reads facts from the burst and adds them to the profile.</summary>
public sealed class ExtractProfileHandler(ProfileStore profiles, TurnContexts contexts, IExtractionAgent extraction, TimeProvider time)
{
    private const int Attempts = 8;

    /// <exception cref="ConcurrencyException">The profile kept changing.</exception>
    public async Task<AgentStep> HandleAsync(AgentStepCommand command, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Extraction", time);
        var turn = await contexts.LoadAsync(command.Turn, cancellationToken);
        if (turn.Context.WithoutModel)
        {
            // They stopped, objected or are restricted: nothing is added to what we have of them.
            return new AgentStep(clock.Stop(), [], []);
        }

        var result = await extraction.ExtractAsync(turn.Context, cancellationToken);
        if (result.Value.Evidence.Count > 0)
        {
            await SaveAsync(command.Turn.Key.Candidate, result.Value, cancellationToken);
        }

        return new AgentStep(clock.Stop(result.Agent, result.PromptVersion), result.Usage, []);
    }

    private async Task SaveAsync(string candidate, ProfilePatch patch, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await profiles.FindAsync(candidate, cancellationToken);
            var known = stored?.Value ?? new CandidateProfile { Candidate = candidate };
            if (await profiles.TrySaveAsync(ProfilePolicy.Apply(known, patch), stored?.ETag, cancellationToken))
            {
                return;
            }
        }

        throw new ConcurrencyException($"Profile of {candidate} kept changing.");
    }
}
