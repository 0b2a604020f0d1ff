namespace Recruitment.Agents.Model;

/// <summary>Which deployments an agent asks, in order, and how long its whole answer may take.</summary>
/// <param name="Names">At least one, without repetition.</param>
/// <param name="AnswerTime">For the whole answer: retries, tool rounds and the second deployment included.</param>
/// <param name="Economy">Asked instead of these when a budget is nearly spent.</param>
public sealed record ModelDeployments(IReadOnlyList<string> Names, TimeSpan AnswerTime, string Economy);
