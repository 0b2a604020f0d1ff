namespace Recruitment.Privacy.Requests;

/// <summary>Who may fetch an export.</summary>
/// <param name="Hash">SHA-256 of the secret half of the link, which is kept nowhere.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Downloads">How often it was fetched.</param>
/// <param name="Revoked">An officer stopped it.</param>
public sealed record DownloadLink(string Hash, DateTimeOffset ExpiresAt, int Downloads, bool Revoked);
