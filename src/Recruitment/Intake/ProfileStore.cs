using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Intake;

/// <summary>Profiles as documents in the candidate's partition.</summary>
public sealed class ProfileStore(IDocuments documents)
{
    public Task<Stored<CandidateProfile>?> FindAsync(string candidate, CancellationToken cancellationToken) =>
        documents.ReadAsync<CandidateProfile>(Address(candidate), cancellationToken);

    /// <summary>Writes a profile and says whether the expected version (null to create) was still the stored one.</summary>
    public async Task<bool> TrySaveAsync(CandidateProfile profile, string? etag, CancellationToken cancellationToken) =>
        await documents.TryWriteAsync(Address(profile.Candidate), profile, etag, null, cancellationToken) is not null;

    private static DocumentAddress Address(string candidate) => new(DocumentAddress.People, candidate, "profile");
}
