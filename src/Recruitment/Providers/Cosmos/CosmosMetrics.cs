using System.Diagnostics.Metrics;

namespace Recruitment.Providers.Cosmos;

/// <summary>What each call on Cosmos DB cost and how long it took, with what the SDK says; no id becomes a tag.</summary>
public sealed class CosmosMetrics
{
    public const string MeterName = "Recruitment.Stores";

    private readonly Histogram<double> _charge;
    private readonly Histogram<double> _duration;

    public CosmosMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _charge = meter.CreateHistogram<double>("recruitment.store.request_charge", "{request_unit}", "Request units of a call.");
        _duration = meter.CreateHistogram<double>("recruitment.store.duration", "s", "Time that a call took, its retries included.");
    }

    /// <param name="operation"><c>read</c>, <c>create</c>, <c>upsert</c>, <c>replace</c>, <c>delete</c>, <c>query</c> or <c>search</c> (one page each).</param>
    /// <param name="container">Container.</param>
    /// <param name="status">HTTP status; 0 when there was no answer.</param>
    /// <param name="charge">Request units.</param>
    /// <param name="took">From call to answer.</param>
    public void Record(string operation, string container, int status, double charge, TimeSpan took)
    {
        var name = new KeyValuePair<string, object?>("db.operation.name", operation);
        var collection = new KeyValuePair<string, object?>("db.collection.name", container);
        var code = new KeyValuePair<string, object?>("db.response.status_code", status);
        _charge.Record(charge, name, collection, code);
        _duration.Record(took.TotalSeconds, name, collection, code);
    }
}
