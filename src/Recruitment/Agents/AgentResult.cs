namespace Recruitment.Agents;

/// <summary>An agent's answer with how it came about.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Agent">Who answered: <c>rules</c> or <c>model</c>.</param>
/// <param name="PromptVersion">Version of the prompt or rule set, such as <c>router/1</c>.</param>
/// <param name="Usage">One record for each model call made, also for calls that failed after being charged; empty for rules.</param>
public sealed record AgentResult<T>(T Value, string Agent, string PromptVersion, IReadOnlyList<ModelUsage> Usage);
