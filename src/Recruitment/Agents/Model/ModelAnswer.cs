namespace Recruitment.Agents.Model;

/// <summary>What a model answered.</summary>
/// <param name="Text">The text; empty when there is none.</param>
/// <param name="Refusal">The model's own refusal; null when it did not refuse.</param>
/// <param name="Calls">Tools to run before the model goes on.</param>
/// <param name="Finish">Why the model stopped.</param>
/// <param name="Usage">What the call cost.</param>
public sealed record ModelAnswer(string Text, string? Refusal, IReadOnlyList<ModelToolCall> Calls, ModelFinish Finish, ModelUsage Usage);
