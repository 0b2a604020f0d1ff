namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Starts a function on a schedule, as in Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1.</summary>
/// <param name="schedule">Six-field NCRONTAB expression (seconds first), or <c>%SettingName%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Persists the schedule, so that a run missed while the app was down is made up for at the next start.</summary>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
