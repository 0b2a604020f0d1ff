using System.Diagnostics.Metrics;

namespace Recruitment.Platform.Telemetry;

/// <summary>How often rules answered because no model could.</summary>
internal static class AgentMetrics
{
    private static readonly Meter Source = new("Recruitment.Agents");

    private static readonly Counter<long> Fallbacks = Source.CreateCounter<long>(
        "recruitment.agent.fallbacks", "{answer}", "Answers by rules because the model was down, over budget or over time, by agent.");

    public static void SteppedDown(string agent) => Fallbacks.Add(1, new KeyValuePair<string, object?>(GenAiTelemetry.AgentName, agent));
}
