namespace Recruitment.Agents;

/// <summary>What the router concluded.</summary>
/// <param name="Route">The path to take.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Language">ISO 639-1 code of the language that the candidate writes, lower case.</param>
/// <param name="Reason">One machine-readable word or code that says why, without personal data, such as <c>classifier</c> or <c>handoff-word</c>.</param>
public sealed record RouteVerdict(Route Route, double Confidence, string Language, string Reason);
