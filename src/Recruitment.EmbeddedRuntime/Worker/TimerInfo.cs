namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>What a timer function is told, as in Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1.</summary>
public class TimerInfo
{
    /// <summary>Null when the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when the run was due earlier, while the app was not running.</summary>
    public bool IsPastDue { get; set; }
}
