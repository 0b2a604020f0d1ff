using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

internal sealed class InvocationBindings(IReadOnlyDictionary<string, object?> values) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => values;
}
