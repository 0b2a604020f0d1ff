namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>One execution of an activity.</summary>
/// <param name="InstanceId">The orchestration that called it.</param>
/// <param name="Name">The activity's name, as called.</param>
/// <param name="InputJson">Its input; null when there is none.</param>
internal sealed record ActivityCall(string InstanceId, string Name, string? InputJson);
