namespace Recruitment.Platform.Health;

/// <summary>Body of a health answer.</summary>
/// <param name="Status"><c>Healthy</c>, <c>Degraded</c> or <c>Unhealthy</c>.</param>
/// <param name="Dependencies">Only in the detailed answer.</param>
public sealed record HealthView(string Status, IReadOnlyList<DependencyView>? Dependencies);
