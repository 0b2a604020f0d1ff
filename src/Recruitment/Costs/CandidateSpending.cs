namespace Recruitment.Costs;

/// <summary>What a candidate's conversation has cost, in the candidate's own partition.</summary>
/// <param name="Counted">As in <see cref="DayCosts.Counted"/>.</param>
/// <param name="Month">The last month in which it used a model, such as <c>2026-11</c>.</param>
/// <param name="TurnId">The turn that used a model last.</param>
/// <param name="TurnTokens">Tokens of that turn.</param>
public sealed record CandidateSpending(decimal Counted, string Month, string TurnId, int TurnTokens)
{
    public static readonly CandidateSpending None = new(0m, string.Empty, string.Empty, 0);

    public int TokensOf(string turnId) => turnId == TurnId ? TurnTokens : 0;
}
