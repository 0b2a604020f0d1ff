namespace Recruitment.Agents.Conversation;

/// <summary>How far one application is.</summary>
/// <param name="Reference">The vacancy's reference.</param>
/// <param name="Stage">What a person decided or does now, in words for the candidate.</param>
/// <param name="Since">When that became so.</param>
public sealed record ApplicationStage(string Reference, string Stage, DateTimeOffset Since);
