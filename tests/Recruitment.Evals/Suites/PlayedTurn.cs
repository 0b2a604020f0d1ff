namespace Recruitment.Evals.Suites;

/// <summary>What a turn came to.</summary>
/// <param name="Route">Name of the route taken.</param>
/// <param name="HandsOff">Whether a recruiter takes over.</param>
/// <param name="Profile">Everything known after the turn, as comparable values.</param>
internal sealed record PlayedTurn(string Route, bool HandsOff, IReadOnlyDictionary<string, IReadOnlyList<string>> Profile);
