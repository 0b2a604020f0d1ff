namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Something that an instance has yet to react to.</summary>
/// <param name="Event">What it is.</param>
/// <param name="Key">Where it is in the journal; null when a restart would produce it again, as it does an activity's outcome.</param>
/// <param name="Generation">The generation that it is meant for; null for any.</param>
internal readonly record struct InboxMessage(HistoryEvent Event, string? Key, int? Generation);
