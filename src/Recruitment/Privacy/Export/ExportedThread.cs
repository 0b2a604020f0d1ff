namespace Recruitment.Privacy.Export;

/// <summary>A thread, as it is exported before its messages.</summary>
public sealed record ExportedThread(string Id, string? Status, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, string> Attributes);
