namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Starts a function on a queued message, as in Microsoft.Azure.Functions.Worker.Extensions.ServiceBus 5.24.0. Queues only.</summary>
/// <param name="queueName">Name of the queue, or <c>%SettingName%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    private bool? _autoCompleteMessages;

    /// <summary>Name of the setting with the connection; not needed by the embedded queues.</summary>
    public string? Connection { get; set; }

    public string? QueueName { get; } = queueName;

    public bool IsSessionsEnabled { get; set; }

    /// <summary>When not set, <c>autoCompleteMessages</c> of host.json decides.</summary>
    public bool AutoCompleteMessages
    {
        get => _autoCompleteMessages ?? false;
        set => _autoCompleteMessages = value;
    }

    internal bool? DeclaredAutoComplete => _autoCompleteMessages;
}
