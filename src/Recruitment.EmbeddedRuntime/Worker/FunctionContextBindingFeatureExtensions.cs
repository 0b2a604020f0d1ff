using Recruitment.EmbeddedRuntime.Hosting;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>As in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The result of the function, which middleware may read or replace after <c>next</c>.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        (context as Invocation)?.Result ?? throw new InvalidOperationException("This context was not made by the host.");
}
