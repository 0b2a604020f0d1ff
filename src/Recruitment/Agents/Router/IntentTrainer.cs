using System.Runtime.CompilerServices;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>Fits the classifier with AdaGrad. The order of the lines is shuffled by a fixed sequence, so that every start gives the same weights.</summary>
internal static class IntentTrainer
{
    /// <summary>Divides the scores before they become probabilities; fitted so that of the verdicts with confidence 0.8, eight in ten are right.</summary>
    public const float Temperature = 1f;

    private const int Epochs = 5;
    private const float Rate = 0.6f;
    private const float Decay = 6e-4f;
    private const float AcceptedShare = 0.3f;

    public static IntentClassifier Train(ConceptLexicon lexicon, IReadOnlyList<TrainingExample> examples)
    {
        var extractor = new FeatureExtractor(lexicon);
        var knownStems = new HashSet<ulong>();
        var rows = examples.Select(example => Row.Of(extractor, example, knownStems)).ToArray();
        var weights = new float[IntentClassifier.Buckets * IntentClassifier.Routes];
        var squares = new float[IntentClassifier.Buckets];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var state = 0x9E3779B97F4A7C15UL;
        Span<float> scores = stackalloc float[IntentClassifier.Routes];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref state);
            foreach (var at in order)
            {
                Learn(rows[at], weights, squares, scores);
            }
        }

        return new IntentClassifier(extractor, weights, knownStems);
    }

    // Runs a hundred thousand times in the first half second of the process, before the runtime would optimise it by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Learn(Row row, float[] weights, float[] squares, Span<float> scores)
    {
        IntentClassifier.Score(weights, row.Indices, row.Values, scores);
        IntentClassifier.Softmax(scores, 1f);
        var length = 0f;
        for (var route = 0; route < scores.Length; route++)
        {
            scores[route] -= row.Targets[route];
            length += scores[route] * scores[route];
        }

        for (var at = 0; at < row.Indices.Length; at++)
        {
            var value = row.Values[at];
            var bucket = row.Indices[at];
            var weight = weights.AsSpan(bucket * IntentClassifier.Routes, IntentClassifier.Routes);
            squares[bucket] += value * value * length;
            var step = Rate / (MathF.Sqrt(squares[bucket]) + 0.02f);
            for (var route = 0; route < weight.Length; route++)
            {
                weight[route] -= step * ((scores[route] * value) + (Decay * weight[route]));
            }
        }
    }

    // Fisher-Yates with xorshift: the framework's own generator may change its sequence between versions.
    private static void Shuffle(int[] order, ref ulong state)
    {
        for (var last = order.Length - 1; last > 0; last--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var other = (int)(state % (ulong)(last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }
    }

    private sealed record Row(int[] Indices, float[] Values, float[] Targets)
    {
        public static Row Of(FeatureExtractor extractor, TrainingExample example, HashSet<ulong> knownStems)
        {
            Span<int> indices = stackalloc int[FeatureVector.Capacity];
            Span<float> values = stackalloc float[FeatureVector.Capacity];
            var features = new FeatureVector(indices, values);
            var input = RouterInput.Read(example.Text, example.Context);
            foreach (var token in input.Message)
            {
                knownStems.Add(KeyHash.Of(token.Stem));
            }

            extractor.Extract(input.Message, input.IsQuestion, input.Asked, ref features);
            return new Row(features.Indices.ToArray(), features.Values.ToArray(), TargetsOf(example));
        }

        private static float[] TargetsOf(TrainingExample example)
        {
            var targets = new float[IntentClassifier.Routes];
            targets[(int)example.Intent] = example.Accept.Count == 0 ? 1f : 1f - AcceptedShare;
            foreach (var other in example.Accept)
            {
                targets[(int)other] += AcceptedShare / example.Accept.Count;
            }

            return targets;
        }
    }
}
