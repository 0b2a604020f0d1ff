namespace Recruitment.Bench.Turns;

/// <summary>What to send.</summary>
internal sealed record TurnsPlan(Uri Url, string Secret, Uri Sink, int Messages, int Conversations, int Concurrency, int Warmup);
