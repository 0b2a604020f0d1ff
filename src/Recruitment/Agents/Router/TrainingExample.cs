namespace Recruitment.Agents.Router;

/// <summary>One labelled message.</summary>
/// <param name="Text">What the candidate wrote.</param>
/// <param name="Intent">The right route.</param>
/// <param name="Accept">Other routes that would do.</param>
/// <param name="Context">The bot's previous message; empty when there was none.</param>
internal sealed record TrainingExample(string Text, Route Intent, IReadOnlyList<Route> Accept, string Context);
