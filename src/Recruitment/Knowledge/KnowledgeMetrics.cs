using System.Diagnostics.Metrics;

namespace Recruitment.Knowledge;

/// <summary>Figures of meter <c>Recruitment.Knowledge</c>.</summary>
public sealed class KnowledgeMetrics
{
    private readonly Counter<long> _imports;
    private readonly Counter<long> _searches;
    private readonly Counter<long> _inMemory;

    public KnowledgeMetrics(IMeterFactory factory)
    {
        var meter = factory.Create("Recruitment.Knowledge");
        _imports = meter.CreateCounter<long>("recruitment.knowledge.imports", "{import}", "Imports that ended, by outcome.");
        _searches = meter.CreateCounter<long>("recruitment.retrieval.searches", "{search}", "Questions looked up, by outcome (found, none) and method (words, hybrid).");
        _inMemory = meter.CreateCounter<long>("recruitment.retrieval.fallbacks", "{search}", "Questions that memory ranked because the store did not, by reason.");
    }

    /// <param name="outcome"><c>ready</c> or <c>failed</c>.</param>
    public void Imported(string outcome) => _imports.Add(1, new KeyValuePair<string, object?>("recruitment.outcome", outcome));

    /// <param name="reason"><c>throttled</c>, <c>unreachable</c>, <c>refused</c> or <c>timeout</c>.</param>
    public void RankedInMemory(string reason) => _inMemory.Add(1, new KeyValuePair<string, object?>("recruitment.reason", reason));

    public void Searched(bool found, bool hybrid) => _searches.Add(
        1,
        new KeyValuePair<string, object?>("recruitment.outcome", found ? "found" : "none"),
        new KeyValuePair<string, object?>("recruitment.method", hybrid ? "hybrid" : "words"));
}
