namespace Recruitment.Knowledge.ImportDocument;

/// <param name="Import">Which import.</param>
/// <param name="Problem">In plain words.</param>
public sealed record FailImportCommand(ImportInput Import, string Problem);
