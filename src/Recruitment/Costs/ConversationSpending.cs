using Recruitment.Agents;

namespace Recruitment.Costs;

/// <summary>What one conversation has cost, and its running turn. Guarded by the ledger.</summary>
internal sealed class ConversationSpending(decimal spentBefore)
{
    private string? _turnId;
    private int _turnTokens;

    public decimal Spent { get; private set; } = spentBefore;

    public int TokensOf(string turnId) => turnId == _turnId ? _turnTokens : 0;

    public void Add(string turnId, ModelUsage usage)
    {
        Spent += usage.Cost;
        _turnTokens = TokensOf(turnId) + usage.InputTokens + usage.OutputTokens;
        _turnId = turnId;
    }
}
