namespace Recruitment.Knowledge.ImportDocument;

/// <summary>What came of a download.</summary>
public abstract record DownloadOutcome
{
    private DownloadOutcome()
    {
    }

    /// <param name="Bytes">Length.</param>
    /// <param name="FileName">Last part of the address that it came from in the end.</param>
    /// <param name="MediaType">As the server states it.</param>
    public sealed record Kept(long Bytes, string FileName, string? MediaType) : DownloadOutcome;

    public sealed record TooLarge : DownloadOutcome;

    /// <param name="Problem">In plain words.</param>
    public sealed record Refused(string Problem) : DownloadOutcome;
}
