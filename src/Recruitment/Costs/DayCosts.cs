using Recruitment.Agents;

namespace Recruitment.Costs;

/// <summary>What models cost on one day in one process; of nobody in particular. Each process has its own, so that no two write the same document.</summary>
/// <param name="Day">UTC.</param>
/// <param name="Process">Which process.</param>
/// <param name="Currency">Of the amounts.</param>
/// <param name="Counted">What the budgets count: an unknown cost is counted at <c>OpenAI:OtherPrice</c>.</param>
/// <param name="Conversations">Conversations that used a model for the first time in this month.</param>
/// <param name="Lines">For each agent and model.</param>
public sealed record DayCosts(DateOnly Day, string Process, string Currency, decimal Counted, int Conversations, IReadOnlyList<CostLine> Lines)
{
    /// <summary>With a call added.</summary>
    public DayCosts Add(ModelUsage usage, bool isNewConversation)
    {
        var line = CostLine.Of(usage);
        var before = Lines.FirstOrDefault(other => other.Agent == usage.Agent && other.Model == usage.Model);
        return this with
        {
            Counted = Counted + usage.Counted,
            Conversations = Conversations + (isNewConversation ? 1 : 0),
            Lines = [.. Lines.Where(other => other != before), before?.Add(line) ?? line],
        };
    }
}
