namespace Recruitment.Privacy.Export;

/// <summary>Asks for the next piece of an export. Ids and numbers only.</summary>
/// <param name="Request">The request.</param>
/// <param name="Thread">Index of the thread in the snapshot.</param>
/// <param name="After">Messages with a higher number than this.</param>
public sealed record ExportCommand(string Request, int Thread = 0, long After = 0);
