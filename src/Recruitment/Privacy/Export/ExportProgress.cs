namespace Recruitment.Privacy.Export;

/// <summary>How far an export came; stored in durable history, so it holds no personal data.</summary>
/// <param name="State"><c>ready</c>, <c>again</c> (a store did not answer) or <c>ended</c> (nothing is to be exported any more).</param>
/// <param name="Thread">The thread to go on with.</param>
/// <param name="After">The message after which to go on.</param>
/// <param name="Threads">How many threads there are.</param>
public sealed record ExportProgress(string State, int Thread = 0, long After = 0, int Threads = 0)
{
    public const string Ready = "ready";
    public const string Again = "again";
    public const string Ended = "ended";
}
