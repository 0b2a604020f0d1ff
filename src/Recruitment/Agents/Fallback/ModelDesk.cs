using Microsoft.Extensions.Logging;
using Recruitment.Agents.Model;
using Recruitment.Costs;

namespace Recruitment.Agents.Fallback;

/// <summary>Gets an agent's question answered: within budget and time, by the first deployment whose answer can be read.</summary>
internal sealed partial class ModelDesk(IModel model, DeploymentBreakers breakers, UsageLedger ledger, TimeProvider time, ILogger<ModelDesk> logger)
{
    // What the first deployment may use of the remaining time when another waits behind it.
    private const double FirstShare = 0.6;

    /// <summary>Starts the clock of one agent's answer.</summary>
    public ModelErrand Begin(string agent, ModelDeployments deployments, PromptFile prompt, TurnContext turn) => new()
    {
        Agent = agent,
        Deployments = deployments,
        Deadline = time.GetUtcNow() + deployments.AnswerTime,
        CandidateId = turn.CandidateId,
        TurnId = turn.Messages.Count > 0 ? turn.Messages[^1].MessageId : string.Empty,
        SafetyIdentifier = ModelIdentifiers.Safety(turn.CandidateId),
        CacheKey = ModelIdentifiers.CacheKey(turn.Brand, prompt.Version),
        Prompt = prompt,
    };

    /// <summary>Asks each deployment in turn until one gives an answer that <paramref name="read"/> understands.</summary>
    /// <param name="errand">Whose question it is.</param>
    /// <param name="question">What to ask; deployment and time-out are filled in here.</param>
    /// <param name="read">Gives null for an answer that makes no sense.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AgentUnavailableException">No deployment gave a usable answer.</exception>
    public async Task<T> AskAsync<T>(ModelErrand errand, ModelRequest question, Func<ModelAnswer, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var names = await NamesAsync(errand, cancellationToken);
        AgentUnavailableException? last = null;
        for (var at = 0; at < names.Count; at++)
        {
            var timeout = TimeFor(errand, isLast: at == names.Count - 1);
            if (timeout <= TimeSpan.Zero)
            {
                throw errand.Unavailable("time is up", last);
            }

            var breaker = breakers.For(names[at]);
            if (!breaker.TryEnter())
            {
                last = errand.Unavailable($"deployment {names[at]} is left alone after failures", last);
                continue;
            }

            var (value, failure) = await TryAsync(errand, breaker, question with { Deployment = names[at], Timeout = timeout }, read, cancellationToken);
            if (value is not null)
            {
                return value;
            }

            last = failure;
            if (at < names.Count - 1)
            {
                await CheckAsync(errand, cancellationToken);
            }
        }

        throw last ?? errand.Unavailable("no deployment is configured");
    }

    private async Task<(T? Value, AgentUnavailableException? Failure)> TryAsync<T>(
        ModelErrand errand, CircuitBreaker breaker, ModelRequest request, Func<ModelAnswer, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var isReported = false;
        try
        {
            var answer = await model.AskAsync(request, cancellationToken);
            breaker.Succeed();
            isReported = true;
            errand.Charge(answer.Usage);
            await ledger.RecordAsync(errand.CandidateId, errand.TurnId, answer.Usage, cancellationToken);
            return Understand(errand, request, answer, read);
        }
        catch (ModelCallException failure)
        {
            Report(breaker, request, failure);
            isReported = true;
            return failure.Failure is ModelFailure.Refused
                ? throw errand.Unavailable("the content filter refused the prompt", failure, refused: true)
                : (null, errand.Unavailable($"deployment {request.Deployment} failed ({failure.Failure})", failure));
        }
        finally
        {
            // Cancelled, or a defect: a probe that never reports would shut the deployment out for good.
            if (!isReported)
            {
                breaker.Release();
            }
        }
    }

    private (T? Value, AgentUnavailableException? Failure) Understand<T>(
        ModelErrand errand, ModelRequest request, ModelAnswer answer, Func<ModelAnswer, T?> read)
        where T : class
    {
        if (answer.Finish is ModelFinish.ContentFilter || answer.Refusal is not null)
        {
            throw errand.Unavailable(answer.Refusal is null ? "the content filter took the answer" : "the model refused", refused: true);
        }

        if (answer.Finish is ModelFinish.Length)
        {
            Log.CutOff(logger, request.Agent, request.Deployment, request.MaxOutputTokens);
            return (null, errand.Unavailable($"deployment {request.Deployment} was cut off"));
        }

        if (read(answer) is { } value)
        {
            return (value, null);
        }

        Log.Unreadable(logger, request.Agent, request.Deployment, answer.Finish);
        return (null, errand.Unavailable($"deployment {request.Deployment} gave an unusable answer"));
    }

    // A budget that is nearly spent goes a long way on the cheaper deployment.
    private async Task<IReadOnlyList<string>> NamesAsync(ModelErrand errand, CancellationToken cancellationToken) =>
        await CheckAsync(errand, cancellationToken) is BudgetVerdict.Economy && errand.Deployments.Economy.Length > 0 ? [errand.Deployments.Economy] : errand.Deployments.Names;

    private async Task<BudgetVerdict> CheckAsync(ModelErrand errand, CancellationToken cancellationToken)
    {
        var verdict = await ledger.CheckAsync(errand.CandidateId, errand.TurnId, cancellationToken);
        if (verdict is not (BudgetVerdict.Within or BudgetVerdict.Economy))
        {
            Log.OverBudget(logger, errand.Agent, verdict);
            throw errand.Unavailable($"over budget ({verdict})");
        }

        return verdict;
    }

    private TimeSpan TimeFor(ModelErrand errand, bool isLast)
    {
        var left = errand.Deadline - time.GetUtcNow();
        return isLast ? left : left * FirstShare;
    }

    private void Report(CircuitBreaker breaker, ModelRequest request, ModelCallException failure)
    {
        if (!failure.BlamesDeployment)
        {
            breaker.Release();
        }
        else if (breaker.Fail())
        {
            Log.Opened(logger, request.Deployment, failure.Failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Agent}: deployment {Deployment} was cut off at {MaxOutputTokens} tokens; a reasoning model needs OpenAI:ReasoningEffort and room in OpenAI:ReasoningTokens")]
        public static partial void CutOff(ILogger logger, string agent, string deployment, int maxOutputTokens);

        [LoggerMessage(2, LogLevel.Warning, "{Agent}: deployment {Deployment} gave an answer that cannot be used, finish {Finish}")]
        public static partial void Unreadable(ILogger logger, string agent, string deployment, ModelFinish finish);

        [LoggerMessage(3, LogLevel.Warning, "{Agent}: no model call, over budget: {Verdict}")]
        public static partial void OverBudget(ILogger logger, string agent, BudgetVerdict verdict);

        [LoggerMessage(4, LogLevel.Error, "Deployment {Deployment} keeps failing ({Failure}) and is left alone for a while")]
        public static partial void Opened(ILogger logger, string deployment, ModelFailure failure);
    }
}
