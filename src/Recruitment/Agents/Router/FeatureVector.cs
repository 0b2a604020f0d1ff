namespace Recruitment.Agents.Router;

/// <summary>A sparse, hashed feature vector on the caller's stack. Features are written in groups that are each scaled to the same length.</summary>
internal ref struct FeatureVector(Span<int> indices, Span<float> values)
{
    public const int Capacity = 3072;

    private readonly Span<int> _indices = indices;
    private readonly Span<float> _values = values;
    private int _groupStart;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Indices => _indices[..Count];

    public readonly ReadOnlySpan<float> Values => _values[..Count];

    public void Add(ulong hash, float value)
    {
        if (Count < _indices.Length)
        {
            _indices[Count] = (int)((hash ^ (hash >> 29)) & (IntentClassifier.Buckets - 1));
            _values[Count] = value;
            Count++;
        }
    }

    /// <summary>Scales what was added since the last call to the length <paramref name="weight"/>, so that long messages do not shout.</summary>
    public void EndGroup(float weight)
    {
        var sum = 0f;
        for (var at = _groupStart; at < Count; at++)
        {
            sum += _values[at] * _values[at];
        }

        var scale = sum > 0 ? weight / MathF.Sqrt(sum) : 0;
        for (var at = _groupStart; at < Count; at++)
        {
            _values[at] *= scale;
        }

        _groupStart = Count;
    }
}
