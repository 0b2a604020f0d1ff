namespace Recruitment.Costs.ShowCosts;

/// <summary>What models cost in one conversation, as far as its turns are kept.</summary>
/// <param name="Conversation">Account and number.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Turns">Turns that were added up.</param>
/// <param name="Total">All calls together.</param>
/// <param name="ByAgent">Dearest first.</param>
public sealed record ConversationCostsView(string Conversation, string Currency, int Turns, CostsView.Amount Total, IReadOnlyList<CostsView.Amount> ByAgent);
