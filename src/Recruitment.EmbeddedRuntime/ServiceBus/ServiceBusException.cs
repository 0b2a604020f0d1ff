// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A queue refused an operation, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public class ServiceBusException : Exception
{
    public ServiceBusException()
    {
    }

    public ServiceBusException(
        bool isTransient,
        string message,
        string entityName = default,
        ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
        Exception innerException = default)
        : base(message, innerException)
    {
        IsTransient = isTransient;
        EntityPath = entityName;
        Reason = reason;
    }

    public ServiceBusException(string message, ServiceBusFailureReason reason, string entityPath = default, Exception innerException = default)
        : this(reason is ServiceBusFailureReason.ServiceBusy or ServiceBusFailureReason.ServiceTimeout, message, entityPath, reason, innerException)
    {
    }

    public string EntityPath { get; }

    public bool IsTransient { get; }

    public ServiceBusFailureReason Reason { get; }

    public override string Message =>
        EntityPath is null ? $"{base.Message} ({Reason})" : $"{base.Message} ({Reason}, {EntityPath})";
}
