namespace Recruitment.Platform.Metrics;

/// <summary>All series of one instrument. Holds at most <see cref="MostSeries"/>, so that a tag with too many values cannot fill the memory.</summary>
internal sealed class MetricFamily(string name, string help, MetricKind kind, double[] bounds, bool isObserved)
{
    public const int MostSeries = 200;

    /// <summary>OpenTelemetry's tag for what did not fit.</summary>
    private static readonly KeyValuePair<string, object?>[] Overflow = [new("otel.metric.overflow", true)];

    private readonly Lock _gate = new();
    private MetricSeries[] _series = [];

    public string Name => name;

    public string Help => help;

    public MetricKind Kind => kind;

    public IReadOnlyList<double> Bounds => bounds;

    public IReadOnlyList<MetricSeries> Series => Volatile.Read(ref _series);

    /// <summary>A gauge or total as it is now, or an addition to a counter, or a value of a histogram.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, bool isAbsolute)
    {
        var series = Find(tags);
        if (kind == MetricKind.Histogram)
        {
            series.Observe(value, bounds);
        }
        else if (isAbsolute)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    /// <summary>Forgets what an observable instrument said before: what it no longer names is gone.</summary>
    public void ForgetObserved()
    {
        if (isObserved)
        {
            Volatile.Write(ref _series, []);
        }
    }

    private MetricSeries Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var hash = HashOf(tags);
        if (Search(Volatile.Read(ref _series), tags, hash) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            if (Search(_series, tags, hash) is { } added)
            {
                return added;
            }

            if (_series.Length >= MostSeries && !tags.SequenceEqual(Overflow))
            {
                return Find(Overflow);
            }

            var series = new MetricSeries(tags, hash, bounds.Length);
            Volatile.Write(ref _series, [.. _series, series]);
            return series;
        }
    }

    private static MetricSeries? Search(MetricSeries[] all, ReadOnlySpan<KeyValuePair<string, object?>> tags, int hash)
    {
        foreach (var series in all)
        {
            if (series.Hash == hash && series.Has(tags))
            {
                return series;
            }
        }

        return null;
    }

    private static int HashOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var hash = new HashCode();
        foreach (var (key, value) in tags)
        {
            hash.Add(key.Length);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
