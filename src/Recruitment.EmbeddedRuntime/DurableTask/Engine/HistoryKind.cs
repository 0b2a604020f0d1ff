namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>What a history event says. The numbers are on disk.</summary>
internal enum HistoryKind : byte
{
    /// <summary>A decision begins; its time is what the orchestrator sees as now.</summary>
    EpisodeStarted = 1,
    TaskCompleted = 2,
    TaskFailed = 3,
    TimerFired = 4,
    EventRaised = 5,
    Suspended = 6,
    Resumed = 7,
    Terminated = 8,

    /// <summary>Only ever in an inbox: the instance has not run yet.</summary>
    StartRequested = 9,

    /// <summary>Only ever in an inbox: the orchestrator did what the engine cannot replay, such as leaving its own thread of execution.</summary>
    Broke = 10,

    CallActivity = 32,
    CreateTimer = 33,
    CallSubOrchestrator = 34,
    SendEvent = 35,
}
