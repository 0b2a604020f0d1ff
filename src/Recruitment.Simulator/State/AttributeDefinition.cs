using System.Text.Json.Nodes;

namespace Recruitment.Simulator.State;

internal sealed record AttributeDefinition(
    long Id,
    string Key,
    string Model,
    string DisplayName,
    string? Description,
    string DisplayType,
    JsonArray Values,
    string? RegexPattern,
    string? RegexCue,
    DateTimeOffset CreatedAt);
