using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

internal sealed class ReturnedValue : InvocationResult
{
    public override object? Value { get; set; }
}
