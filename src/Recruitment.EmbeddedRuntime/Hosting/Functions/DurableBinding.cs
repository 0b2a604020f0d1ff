using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.DurableTask;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Hosting.Durable;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Binds what orchestrators, activities and their clients take.</summary>
internal static class DurableBinding
{
    private const string InstanceId = "instanceId";

    internal static ParameterBinder? Create(ParameterInfo parameter, ParameterInfo trigger, TriggerBindingAttribute attribute) => attribute switch
    {
        OrchestrationTriggerAttribute => Orchestrator(parameter, trigger),
        _ when parameter.IsDefined(typeof(DurableClientAttribute)) && parameter.ParameterType == typeof(DurableTaskClient) =>
            invocation => invocation.Root.GetRequiredService<DurableTaskClient>(),
        ActivityTriggerAttribute when parameter.Position == trigger.Position => ActivityInput(parameter),
        ActivityTriggerAttribute when parameter.Name == InstanceId && parameter.ParameterType == typeof(string) =>
            invocation => ((ActivityInvocation)invocation.Trigger!).Call.InstanceId,
        _ => null,
    };

    private static ParameterBinder? Orchestrator(ParameterInfo parameter, ParameterInfo trigger)
    {
        if (parameter.Position == trigger.Position)
        {
            return parameter.ParameterType == typeof(TaskOrchestrationContext) ? invocation => invocation.Trigger : null;
        }

        // The input is the first parameter that nothing else fills; a second one would never get a value.
        var input = ((MethodInfo)parameter.Member).GetParameters().FirstOrDefault(candidate =>
            candidate.Position != trigger.Position && candidate.ParameterType != typeof(FunctionContext) && !candidate.IsDefined(typeof(BindingAttribute)));
        if (parameter.Position != input?.Position)
        {
            return null;
        }

        var read = typeof(DurableBinding).GetMethod(nameof(ReadInput), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(parameter.ParameterType)
            .CreateDelegate<Func<TaskOrchestrationContext, object?>>();
        return invocation => read((TaskOrchestrationContext)invocation.Trigger!);
    }

    private static object? ReadInput<T>(TaskOrchestrationContext context) => context.GetInput<T>();

    private static ParameterBinder ActivityInput(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var absent = type.IsValueType ? Activator.CreateInstance(type) : null;
        return invocation =>
        {
            var (call, json) = (ActivityInvocation)invocation.Trigger!;
            try
            {
                return call.InputJson is { } text ? JsonSerializer.Deserialize(text, type, json) ?? absent : absent;
            }
            catch (JsonException error)
            {
                throw new FunctionInputConverterException($"The input of activity '{call.Name}' is not a {type.Name}.", error);
            }
        };
    }
}
