namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Injects the client that starts and watches orchestrations, as in Microsoft.Azure.Functions.Worker.Extensions.DurableTask 1.16.5.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>Accepted for the cloud; the embedded runtime has one hub.</summary>
    public string? TaskHub { get; set; }

    /// <summary>Accepted for the cloud; the embedded runtime needs no connection.</summary>
    public string? ConnectionName { get; set; }
}
