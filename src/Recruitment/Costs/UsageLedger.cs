using Microsoft.Extensions.Options;
using Recruitment.Agents;

namespace Recruitment.Costs;

/// <summary>
/// Counts what models cost, to step down to rules in time. Counts in memory and asks <see cref="IUsageHistory"/> once a day, and once a day for each
/// candidate, where to begin. Calls under way are not reserved for, and each instance counts only its own calls after that, so a budget can be
/// overrun by what runs at the same moment.
/// </summary>
public sealed class UsageLedger(IOptions<CostsOptions> options, IUsageHistory history, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ConversationSpending> _conversations = new(StringComparer.Ordinal);
    private DateOnly? _day;
    private decimal _spentToday;

    /// <summary>Says whether one more model call may be made for a turn.</summary>
    public async Task<BudgetVerdict> CheckAsync(string candidateId, string turnId, CancellationToken cancellationToken)
    {
        await BeginAsync(candidateId, cancellationToken);
        lock (_gate)
        {
            var conversation = _conversations.GetValueOrDefault(candidateId);
            return true switch
            {
                _ when _spentToday >= options.Value.DailyBudget => BudgetVerdict.DailyBudgetSpent,
                _ when conversation is not null && conversation.Spent >= options.Value.ConversationBudget => BudgetVerdict.ConversationBudgetSpent,
                _ when conversation is not null && conversation.TokensOf(turnId) >= options.Value.TurnTokens => BudgetVerdict.TurnTokensSpent,
                _ => BudgetVerdict.Within,
            };
        }
    }

    /// <summary>Adds what a call cost.</summary>
    public void Record(string candidateId, string turnId, ModelUsage usage)
    {
        lock (_gate)
        {
            _spentToday += usage.Cost;
            if (!_conversations.TryGetValue(candidateId, out var conversation))
            {
                // The day ended between the check and the answer; history is asked at the next check.
                return;
            }

            conversation.Add(turnId, usage);
        }
    }

    private async Task BeginAsync(string candidateId, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        bool isNewDay, isNewConversation;
        lock (_gate)
        {
            isNewDay = _day != today;
            isNewConversation = isNewDay || !_conversations.ContainsKey(candidateId);
        }

        var spentOnDay = isNewDay ? await history.SpentOnAsync(today, cancellationToken) : 0m;
        var spentForCandidate = isNewConversation ? await history.SpentForAsync(candidateId, cancellationToken) : 0m;
        lock (_gate)
        {
            if (isNewDay && _day != today)
            {
                _day = today;
                _spentToday = spentOnDay;
                _conversations.Clear();
            }

            _conversations.TryAdd(candidateId, new ConversationSpending(spentForCandidate));
        }
    }
}
