using Microsoft.Extensions.Logging;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;
using Recruitment.Costs;

namespace Recruitment.Agents.Transcription;

/// <summary>
/// Writes out voice messages: within budget and time, while the deployment answers. When it cannot, nothing is lost: the candidate is asked to type.
/// It reads words only, no emotion and no traits of a voice (AI Act art. 5(1)(f), 50(3)).
/// </summary>
public sealed partial class TranscriptionAgent
{
    /// <summary>Name in costs and in a turn's steps.</summary>
    public const string Name = "transcription";

    /// <summary>Version of what is asked of the model.</summary>
    public const string Version = "transcription/1";

    private readonly ISpeechModel _model;
    private readonly TranscriptionPlan _plan;
    private readonly DeploymentBreakers _breakers;
    private readonly UsageLedger _ledger;
    private readonly ILogger<TranscriptionAgent> _logger;

    internal TranscriptionAgent(ISpeechModel model, TranscriptionPlan plan, DeploymentBreakers breakers, UsageLedger ledger, ILogger<TranscriptionAgent> logger) =>
        (_model, _plan, _breakers, _ledger, _logger) = (model, plan, breakers, ledger, logger);

    /// <summary>A deployment is configured.</summary>
    public bool IsOn => _plan.Deployment.Length > 0;

    /// <summary>For all voice messages of a turn together.</summary>
    public TimeSpan AnswerTime => _plan.AnswerTime;

    /// <summary>Writes out one recording.</summary>
    /// <param name="turn">Whose turn it is; decides the budget.</param>
    /// <param name="recording">The sound.</param>
    /// <param name="left">Time for it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Transcript> TranscribeAsync(TurnContext turn, Recording recording, TimeSpan left, CancellationToken cancellationToken)
    {
        if (left <= TimeSpan.Zero)
        {
            return Transcript.None("no-time");
        }

        if (recording.Length > _plan.Longest)
        {
            return Transcript.None("too-long");
        }

        var turnId = turn.Messages.Count > 0 ? turn.Messages[^1].MessageId : string.Empty;
        if (await _ledger.CheckAsync(turn.CandidateId, turnId, cancellationToken) is not (BudgetVerdict.Within or BudgetVerdict.Economy) and var verdict)
        {
            Log.OverBudget(_logger, verdict);
            return Transcript.None("over-budget");
        }

        var breaker = _breakers.For(_plan.Deployment);
        return breaker.TryEnter() ? await AskAsync(breaker, turn.CandidateId, turnId, recording, left, cancellationToken) : Transcript.None("model-down");
    }

    private async Task<Transcript> AskAsync(
        CircuitBreaker breaker, string candidateId, string turnId, Recording recording, TimeSpan left, CancellationToken cancellationToken)
    {
        var isReported = false;
        try
        {
            var answer = await _model.TranscribeAsync(_plan.Deployment, recording, left, cancellationToken);
            breaker.Succeed();
            isReported = true;
            await _ledger.RecordAsync(candidateId, turnId, answer.Usage, cancellationToken);
            return string.IsNullOrWhiteSpace(answer.Text) ? Transcript.None("silence", answer.Usage) : new Transcript(SpokenDigits.Join(answer.Text.Trim()), null, [answer.Usage]);
        }
        catch (ModelCallException failure)
        {
            isReported = failure.BlamesDeployment;
            if (isReported && breaker.Fail())
            {
                Log.Opened(_logger, _plan.Deployment, failure.Failure);
            }

            return Transcript.None(failure.Failure is ModelFailure.Refused ? "refused" : "model-down");
        }
        finally
        {
            if (!isReported)
            {
                breaker.Release();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A voice message is not written out, over budget: {Verdict}")]
        public static partial void OverBudget(ILogger logger, BudgetVerdict verdict);

        [LoggerMessage(2, LogLevel.Error, "Transcription deployment {Deployment} keeps failing ({Failure}) and is left alone for a while")]
        public static partial void Opened(ILogger logger, string deployment, ModelFailure failure);
    }
}
