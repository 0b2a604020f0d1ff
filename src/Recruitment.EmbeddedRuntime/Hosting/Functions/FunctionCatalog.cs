using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>The functions of the app.</summary>
internal sealed class FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions)
{
    internal int Count => functions.Count;

    /// <summary>Classes of functions that are not static.</summary>
    internal IEnumerable<Type> InstanceTypes => functions.Select(function => function.InstanceType).OfType<Type>().Distinct();

    internal IEnumerable<FunctionDescriptor> WithTrigger<T>()
        where T : TriggerBindingAttribute =>
        functions.Where(function => function.Trigger is T);
}
