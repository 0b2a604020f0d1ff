namespace Recruitment.Costs;

/// <summary>Whether a model may be called, and which budget forbids it.</summary>
public enum BudgetVerdict
{
    Within,

    /// <summary>A budget is nearly spent: ask the cheaper deployment.</summary>
    Economy,
    TurnTokensSpent,
    ConversationBudgetSpent,
    DailyBudgetSpent,
}
