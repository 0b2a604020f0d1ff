namespace Recruitment.Platform.Health;

/// <summary>One dependency.</summary>
/// <param name="Name">Which.</param>
/// <param name="Status"><c>Healthy</c>, <c>Degraded</c> or <c>Unhealthy</c>.</param>
/// <param name="LatencyMs">How long it took to answer.</param>
/// <param name="Detail">What is wrong, without secrets.</param>
public sealed record DependencyView(string Name, string Status, double LatencyMs, string? Detail);
