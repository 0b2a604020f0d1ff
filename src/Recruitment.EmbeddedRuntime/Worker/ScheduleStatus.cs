namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Persisted state of a schedule, as in Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
