using System.Reflection;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Binds what orchestrators, activities and their clients take.</summary>
internal static class DurableBinding
{
    internal static ParameterBinder? Create(ParameterInfo parameter, ParameterInfo trigger, TriggerBindingAttribute attribute) => null;
}
