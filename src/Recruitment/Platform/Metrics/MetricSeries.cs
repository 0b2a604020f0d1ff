using System.Globalization;

namespace Recruitment.Platform.Metrics;

/// <summary>The numbers of one combination of tags.</summary>
internal sealed class MetricSeries
{
    private readonly Lock _gate = new();
    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly long[] _buckets;
    private double _sum;
    private long _count;

    /// <param name="tags">Its tags, in the order in which they were recorded.</param>
    /// <param name="hash">Hash of the tags.</param>
    /// <param name="bounds">How many bounds a histogram has; 0 for anything else.</param>
    public MetricSeries(ReadOnlySpan<KeyValuePair<string, object?>> tags, int hash, int bounds)
    {
        _tags = tags.ToArray();
        _buckets = new long[bounds];
        Hash = hash;
    }

    public int Hash { get; }

    public IEnumerable<(string Name, string Value)> Tags => _tags.Select(tag => (tag.Key, Text(tag.Value)));

    public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length != _tags.Length)
        {
            return false;
        }

        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at].Key != _tags[at].Key || !Equals(tags[at].Value, _tags[at].Value))
            {
                return false;
            }
        }

        return true;
    }

    public void Add(double value)
    {
        lock (_gate)
        {
            _sum += value;
        }
    }

    public void Set(double value)
    {
        lock (_gate)
        {
            _sum = value;
        }
    }

    public void Observe(double value, double[] bounds)
    {
        lock (_gate)
        {
            _sum += value;
            _count++;
            for (var at = 0; at < bounds.Length; at++)
            {
                if (value <= bounds[at])
                {
                    _buckets[at]++;
                    return;
                }
            }
        }
    }

    /// <summary>Sum, count, and how many fell into each bucket alone; taken together, so that they agree.</summary>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (_gate)
        {
            return (_sum, _count, [.. _buckets]);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
