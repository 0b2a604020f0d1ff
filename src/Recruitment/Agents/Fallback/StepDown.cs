using Microsoft.Extensions.Logging;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Agents.Fallback;

/// <summary>The last step of the fallback order: when no model can answer, someone else does, and what the attempts cost is kept.</summary>
internal sealed partial class StepDown(ILogger<StepDown> logger)
{
    /// <summary>Gives the model's answer, or <paramref name="otherwise"/>'s.</summary>
    public async Task<AgentResult<T>> AnswerAsync<T>(
        string agent,
        Func<Task<AgentResult<T>>> model,
        Func<AgentUnavailableException, Task<AgentResult<T>>> otherwise,
        CancellationToken cancellationToken)
    {
        AgentUnavailableException unavailable;
        try
        {
            return await model();
        }
        catch (AgentUnavailableException exception)
        {
            Log.SteppedDown(logger, agent, exception.Message);
            unavailable = exception;
        }
#pragma warning disable CA1031 // The one legal catch-all: a defect around the model must not silence the assistant.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // Without its message, which may quote what was sent.
            Log.Broken(logger, agent, exception.GetType().Name, exception.StackTrace);
            unavailable = new AgentUnavailableException("The model agent failed unexpectedly.", exception);
        }

        AgentMetrics.SteppedDown(agent);
        var answer = await otherwise(unavailable);
        return answer with { Usage = [.. unavailable.Usage, .. answer.Usage] };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Agent}: rules answer instead. {Reason}")]
        public static partial void SteppedDown(ILogger logger, string agent, string reason);

        [LoggerMessage(2, LogLevel.Error, "{Agent}: the model agent is broken ({ExceptionType}); rules answer instead{StackTrace}")]
        public static partial void Broken(ILogger logger, string agent, string exceptionType, string? stackTrace);
    }
}
