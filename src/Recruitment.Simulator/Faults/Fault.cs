namespace Recruitment.Simulator.Faults;

internal sealed record Fault(FaultKind Kind, int Status, string? Method, string? PathContains)
{
    public bool Matches(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (PathContains is null || path.Contains(PathContains, StringComparison.OrdinalIgnoreCase));
}
