namespace Recruitment.Conversations;

/// <summary>A stored record with the version that a later write must name.</summary>
public sealed record Stored<T>(T Value, string ETag);
