namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>An activity to run, and whom to tell.</summary>
internal readonly record struct ActivityWork(DurableInstance Instance, int Generation, HistoryEvent Call);
