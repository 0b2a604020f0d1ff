using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.EmbeddedRuntime.Worker.Middleware;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Runs functions of every kind through the app's middleware.</summary>
internal sealed class FunctionRunner
{
    private const string WentAsynchronous =
        "An invalid asynchronous invocation was detected. This can be caused by awaiting non-durable tasks in an orchestrator function's implementation "
        + "or by middleware that invokes asynchronous code.";

    private readonly IServiceProvider _root;
    private readonly FunctionExecutionDelegate _pipeline;

    internal FunctionRunner(IServiceProvider root, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        _root = root;
        _pipeline = middleware.Reverse().Aggregate((FunctionExecutionDelegate)RunFunctionAsync, (next, wrap) => wrap(next));
    }

    internal async Task<object?> RunAsync(FunctionDescriptor function, object trigger, CancellationToken cancellationToken)
    {
        await using var invocation = new Invocation(function, trigger, _root, cancellationToken);
        await _pipeline(invocation);
        return invocation.Result.Value;
    }

    /// <summary>
    /// Replays an orchestrator. Its awaits resume on the engine's terms only, so nothing in between may leave the thread before the orchestrator has begun.
    /// </summary>
    internal async Task<object?> ReplayAsync(FunctionDescriptor function, object context)
    {
        await using var invocation = new Invocation(function, context, _root, CancellationToken.None);
        var run = _pipeline(invocation);
        if (!invocation.IsReached && !run.IsCompleted)
        {
            invocation.IsRefused = true;
            throw new InvalidOperationException(WentAsynchronous);
        }

        await run;
        return invocation.Result.Value;
    }

    private static async Task RunFunctionAsync(FunctionContext context)
    {
        var invocation = (Invocation)context;
        if (invocation.IsRefused)
        {
            throw new InvalidOperationException(WentAsynchronous);
        }

        invocation.IsReached = true;
        invocation.Result.Value = await invocation.Function.RunAsync(invocation);
    }
}
