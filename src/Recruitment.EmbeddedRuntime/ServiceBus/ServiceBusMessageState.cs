namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>State of a queued message, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public enum ServiceBusMessageState
{
    Active = 0,
    Deferred = 1,
    Scheduled = 2,
}
