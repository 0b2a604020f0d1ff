using System.Runtime.CompilerServices;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>Multinomial logistic regression over hashed features. Trained once, at start-up, from the embedded lines: same lines, same weights.</summary>
internal sealed class IntentClassifier
{
    public const int Buckets = 1 << 17;
    public const int Routes = 9;

    private static readonly Lazy<IntentClassifier> Trained = new(() => IntentTrainer.Train(ConceptLexicon.Load(), TrainingCorpus.Load()));

    private const float LeastKnownShare = 0.34f;
    private const float DoubtfulConfidence = 0.5f;

    private readonly FeatureExtractor _extractor;
    private readonly float[] _weights;
    private readonly HashSet<ulong> _knownStems;

    /// <param name="extractor">Reads features as it did in training.</param>
    /// <param name="weights">A row of weights, one for each route, for each bucket.</param>
    /// <param name="knownStems">Hashes of the words that were seen in training.</param>
    public IntentClassifier(FeatureExtractor extractor, float[] weights, HashSet<ulong> knownStems)
    {
        _extractor = extractor;
        _weights = weights;
        _knownStems = knownStems;
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
        var ranked = Rank(scores);
        return IsMostlyUnknown(input.Message) ? ranked with { Confidence = MathF.Min(ranked.Confidence, DoubtfulConfidence) } : ranked;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    // Letter groups can make nonsense look like something; words never met before do not deserve confidence.
    private bool IsMostlyUnknown(ReadOnlySpan<Token> message)
    {
        var (words, known) = (0, 0);
        foreach (var token in message)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                known += _knownStems.Contains(KeyHash.Of(token.Stem)) || _extractor.Knows(token) ? 1 : 0;
            }
        }

        return words > 0 && known < words * LeastKnownShare;
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
