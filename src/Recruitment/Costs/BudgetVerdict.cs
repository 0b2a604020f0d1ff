namespace Recruitment.Costs;

/// <summary>Whether a model may be called, and which budget forbids it.</summary>
public enum BudgetVerdict
{
    Within,
    TurnTokensSpent,
    ConversationBudgetSpent,
    DailyBudgetSpent,
}
