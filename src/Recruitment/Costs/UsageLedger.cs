using Microsoft.Extensions.Options;
using Recruitment.Agents;

namespace Recruitment.Costs;

/// <summary>
/// Counts what models cost, and says when a cheaper model, and when the rules must answer. It outlives restarts and counts all processes: a conversation
/// exactly, a day with what others spent up to <see cref="OthersKnownFor"/> ago. Calls under way are not reserved for, so a budget can be overrun by what runs
/// at the same moment; a process that is killed loses the calls that were just answered.
/// </summary>
public sealed class UsageLedger(IOptions<CostsOptions> options, CostStore store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan OthersKnownFor = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly string _process = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    private DayCosts? _own;
    private int _ownVersion;
    private int _savedVersion;
    private decimal _others;
    private DateTimeOffset _othersReadAt;

    /// <summary>Says whether one more model call may be made for a turn.</summary>
    public async Task<BudgetVerdict> CheckAsync(string candidateId, string turnId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidateId);
        var budgets = options.Value;
        var today = await CountedTodayAsync(cancellationToken);
        var conversation = await store.FindSpendingAsync(candidateId, cancellationToken);
        return true switch
        {
            _ when today >= budgets.DailyBudget => BudgetVerdict.DailyBudgetSpent,
            _ when conversation.Counted >= budgets.ConversationBudget => BudgetVerdict.ConversationBudgetSpent,
            _ when conversation.TokensOf(turnId) >= budgets.TurnTokens => BudgetVerdict.TurnTokensSpent,
            _ when today >= budgets.DailyBudget * budgets.EconomyFrom || conversation.Counted >= budgets.ConversationBudget * budgets.EconomyFrom => BudgetVerdict.Economy,
            _ => BudgetVerdict.Within,
        };
    }

    /// <summary>Adds what a call for a candidate cost.</summary>
    public async Task RecordAsync(string candidateId, string turnId, ModelUsage usage, CancellationToken cancellationToken)
    {
        var isNew = await store.AddSpendingAsync(candidateId, turnId, usage, CostStore.MonthOf(Today()), cancellationToken);
        await AddAsync(usage, isNew, cancellationToken);
    }

    /// <summary>Adds what a call for nobody in particular cost, such as the embedding of an article.</summary>
    public Task RecordAsync(ModelUsage usage, CancellationToken cancellationToken) => AddAsync(usage, isNewConversation: false, cancellationToken);

    public void Dispose() => _writing.Dispose();

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task<decimal> CountedTodayAsync(CancellationToken cancellationToken)
    {
        var (today, now) = (Today(), time.GetUtcNow());
        bool isOld;
        lock (_gate)
        {
            isOld = Own(today) is null || now - _othersReadAt >= OthersKnownFor;
        }

        if (isOld)
        {
            var others = (await store.ListDayAsync(today, cancellationToken)).Where(day => day.Process != _process).Sum(day => day.Counted);
            lock (_gate)
            {
                Begin(today);
                (_others, _othersReadAt) = (others, now);
            }
        }

        lock (_gate)
        {
            return _others + (Own(today)?.Counted ?? 0m);
        }
    }

    private async Task AddAsync(ModelUsage usage, bool isNewConversation, CancellationToken cancellationToken)
    {
        int version;
        lock (_gate)
        {
            _own = Begin(Today()).Add(usage, isNewConversation);
            version = ++_ownVersion;
        }

        await _writing.WaitAsync(cancellationToken);
        try
        {
            DayCosts own;
            lock (_gate)
            {
                if (_savedVersion >= version || _own is null)
                {
                    return;
                }

                (own, version) = (_own, _ownVersion);
            }

            await store.SaveDayAsync(own, cancellationToken);
            _savedVersion = version;
        }
        finally
        {
            _writing.Release();
        }
    }

    private DayCosts? Own(DateOnly day) => _own is { } own && own.Day == day ? own : null;

    // A new day begins with what this process spent on it, which is nothing.
    private DayCosts Begin(DateOnly day) => _own = Own(day) ?? new DayCosts(day, _process, options.Value.Currency, 0m, 0, []);
}
