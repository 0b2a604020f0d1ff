using System.Diagnostics;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

internal sealed class InvocationTrace(Activity? activity) : TraceContext
{
    public override string TraceParent => activity?.Id ?? string.Empty;

    public override string TraceState => activity?.TraceStateString ?? string.Empty;
}
