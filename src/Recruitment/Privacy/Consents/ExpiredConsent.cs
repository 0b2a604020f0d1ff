using Recruitment.Conversations;

namespace Recruitment.Privacy.Consents;

/// <summary>A talent-pool consent that ended by itself.</summary>
/// <param name="Candidate">Whose.</param>
/// <param name="ExpiredAt">UTC.</param>
public sealed record ExpiredConsent(CandidateId Candidate, DateTimeOffset ExpiredAt);
