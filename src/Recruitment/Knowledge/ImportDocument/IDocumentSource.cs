namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Addresses on the web that documents are downloaded from.</summary>
public interface IDocumentSource
{
    /// <summary>Downloads an address that the allow-list permits, and hands its content over as it arrives.</summary>
    /// <exception cref="HttpRequestException">The other side cannot be reached now.</exception>
    Task<DownloadOutcome> DownloadAsync(Uri address, Func<Stream, CancellationToken, Task<long?>> keep, CancellationToken cancellationToken);
}
