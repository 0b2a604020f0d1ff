namespace Recruitment.Agents.Router;

/// <summary>Multinomial logistic regression over hashed features. Trained once, at start-up, from the embedded lines: same lines, same weights.</summary>
internal sealed class IntentClassifier
{
    public const int Buckets = 1 << 17;
    public const int Routes = 9;

    private static readonly Lazy<IntentClassifier> Trained = new(() => IntentTrainer.Train(ConceptLexicon.Load(), TrainingCorpus.Load()));

    private readonly FeatureExtractor _extractor;
    private readonly float[] _weights;

    public IntentClassifier(FeatureExtractor extractor, float[] weights)
    {
        _extractor = extractor;
        _weights = weights;
    }

    /// <summary>The classifier that the product uses.</summary>
    public static IntentClassifier Shared => Trained.Value;

    public IntentScores Classify(RouterInput input)
    {
        Span<int> indices = stackalloc int[FeatureVector.Capacity];
        Span<float> values = stackalloc float[FeatureVector.Capacity];
        var features = new FeatureVector(indices, values);
        _extractor.Extract(input.Message, input.IsQuestion, input.Asked, ref features);
        Span<float> scores = stackalloc float[Routes];
        Score(_weights, features.Indices, features.Values, scores);
        Softmax(scores, IntentTrainer.Temperature);
        return Rank(scores);
    }

    internal static void Score(float[] weights, ReadOnlySpan<int> indices, ReadOnlySpan<float> values, Span<float> scores)
    {
        scores.Clear();
        for (var at = 0; at < indices.Length; at++)
        {
            var row = weights.AsSpan(indices[at] * Routes, Routes);
            var value = values[at];
            for (var route = 0; route < row.Length; route++)
            {
                scores[route] += row[route] * value;
            }
        }
    }

    internal static void Softmax(Span<float> scores, float temperature)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        for (var route = 0; route < scores.Length; route++)
        {
            scores[route] = MathF.Exp((scores[route] - highest) / temperature);
            sum += scores[route];
        }

        for (var route = 0; route < scores.Length; route++)
        {
            scores[route] /= sum;
        }
    }

    private static IntentScores Rank(ReadOnlySpan<float> scores)
    {
        var (best, second) = scores[0] >= scores[1] ? (0, 1) : (1, 0);
        for (var route = 2; route < scores.Length; route++)
        {
            if (scores[route] > scores[best])
            {
                (best, second) = (route, best);
            }
            else if (scores[route] > scores[second])
            {
                second = route;
            }
        }

        return new IntentScores((Route)best, scores[best], (Route)second, scores[second]);
    }
}
