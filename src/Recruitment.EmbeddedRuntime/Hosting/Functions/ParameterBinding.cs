using System.Reflection;
using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.Hosting.Queues;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>
/// Decides, once per parameter, where its value comes from. The trigger is known by its position: reflection hands out another object for the same parameter when two threads ask at once.
/// </summary>
internal static class ParameterBinding
{
    /// <exception cref="FunctionWorkerException">The embedded runtime cannot fill the parameter.</exception>
    internal static ParameterBinder Create(ParameterInfo parameter, ParameterInfo trigger, TriggerBindingAttribute attribute)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return invocation => invocation;
        }

        if (type == typeof(CancellationToken))
        {
            return invocation => invocation.CancellationToken;
        }

        var binder = attribute switch
        {
            HttpTriggerAttribute => Http(parameter, trigger),
            TimerTriggerAttribute when parameter.Position == trigger.Position && type == typeof(TimerInfo) => invocation => invocation.Trigger,
            ServiceBusTriggerAttribute => parameter.Position == trigger.Position ? Message(type) : Actions(type),
            _ => null,
        };
        return binder ?? DurableBinding.Create(parameter, trigger, attribute) ?? throw Unsupported(parameter, attribute);
    }

    private static FunctionWorkerException Unsupported(ParameterInfo parameter, TriggerBindingAttribute trigger) => new(
        $"parameter '{parameter.Name}' of type {parameter.ParameterType.Name} cannot be filled by a function with a {BindingDescriptor.TypeOf(trigger)}.");

    private static ParameterBinder? Http(ParameterInfo parameter, ParameterInfo trigger)
    {
        if (parameter.ParameterType == typeof(HttpContext))
        {
            return invocation => invocation.HttpContext;
        }

        if (parameter.Position == trigger.Position)
        {
            return parameter.ParameterType == typeof(HttpRequest) ? invocation => invocation.HttpContext!.Request : null;
        }

        return parameter.IsDefined(typeof(BindingAttribute)) ? null : RouteValue.Bind(parameter);
    }

    private static ParameterBinder? Message(Type type) => type switch
    {
        _ when type == typeof(ServiceBusReceivedMessage) => invocation => Queued(invocation).Message,
        _ when type == typeof(BinaryData) => invocation => Queued(invocation).Message.Body,
        _ when type == typeof(string) => invocation => Queued(invocation).Message.Body.ToString(),
        _ when type == typeof(byte[]) => invocation => Queued(invocation).Message.Body.ToArray(),
        _ => null,
    };

    private static ParameterBinder? Actions(Type type) => type == typeof(ServiceBusMessageActions) ? invocation => Queued(invocation).Actions : null;

    private static QueuedMessage Queued(Invocation invocation) => (QueuedMessage)invocation.Trigger!;
}
