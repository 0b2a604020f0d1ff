namespace Recruitment.Agents.Router;

/// <summary>The likeliest route of a message and how likely it is.</summary>
internal readonly record struct IntentScores(Route Best, float Confidence, Route Second, float SecondConfidence);
