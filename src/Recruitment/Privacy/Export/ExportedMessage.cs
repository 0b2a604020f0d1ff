namespace Recruitment.Privacy.Export;

/// <summary>A message, as it is exported.</summary>
/// <param name="At">UTC.</param>
/// <param name="From"><c>candidate</c>, <c>assistant</c>, <c>recruiter</c> or <c>system</c>.</param>
/// <param name="IsNote">A note that only recruiters saw.</param>
/// <param name="ProvidedByYou">The person gave it to us themselves (GDPR art. 20).</param>
/// <param name="Text">Null for a file without words.</param>
/// <param name="Files">Addresses of files.</param>
public sealed record ExportedMessage(DateTimeOffset At, string From, bool IsNote, bool ProvidedByYou, string? Text, IReadOnlyList<string> Files);
