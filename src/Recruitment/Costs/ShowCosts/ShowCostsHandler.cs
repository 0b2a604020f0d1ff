using System.Globalization;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;

namespace Recruitment.Costs.ShowCosts;

/// <summary>Adds up costs.</summary>
public sealed class ShowCostsHandler(CostStore costs, ConversationStore conversations, TurnStore turns, IOptions<CostsOptions> options)
{
    private const int MostTurns = 10_000;

    /// <summary>Of a month.</summary>
    public async Task<CostsView> OfMonthAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var days = await costs.ListMonthAsync(month, cancellationToken);
        var lines = days.SelectMany(day => day.Lines).ToList();
        var total = CostsView.Amount.Of("total", lines);
        var served = days.Sum(day => day.Conversations);
        return new CostsView(
            CostStore.MonthOf(month),
            days.Count > 0 ? days[^1].Currency : options.Value.Currency,
            total,
            served,
            served == 0 ? null : Math.Round((total.Cost ?? 0m) / served, 5),
            options.Value.DailyBudget,
            Dearest(lines, line => line.Model),
            Dearest(lines, line => line.Agent),
            [.. days.GroupBy(day => day.Day).OrderBy(group => group.Key).Select(group =>
                CostsView.Amount.Of(group.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), group.SelectMany(day => day.Lines)))]);
    }

    /// <summary>Of a conversation; null when the bot has not seen it.</summary>
    /// <param name="conversation">Account and display number, such as <c>1-482</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ConversationCostsView?> OfConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        if (await conversations.FindByThreadAsync(conversation, cancellationToken) is not { } found)
        {
            return null;
        }

        var records = await turns.ListAsync(found.Key, MostTurns, cancellationToken);
        var lines = records.SelectMany(turn => turn.Usage).Select(CostLine.Of).ToList();
        return new ConversationCostsView(conversation, options.Value.Currency, records.Count, CostsView.Amount.Of("total", lines), Dearest(lines, line => line.Agent));
    }

    private static IReadOnlyList<CostsView.Amount> Dearest(IEnumerable<CostLine> lines, Func<CostLine, string> by) =>
        [.. lines.GroupBy(by).Select(group => CostsView.Amount.Of(group.Key, group)).OrderByDescending(amount => amount.Cost ?? decimal.MaxValue).ThenBy(amount => amount.Name, StringComparer.Ordinal)];
}
