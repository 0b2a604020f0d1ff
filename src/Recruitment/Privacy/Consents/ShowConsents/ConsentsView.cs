namespace Recruitment.Privacy.Consents.ShowConsents;

/// <summary>A candidate's consents: where each stands, and the whole ledger.</summary>
/// <param name="CandidateId">Pseudonym.</param>
/// <param name="Consents">One for each purpose.</param>
/// <param name="Ledger">Every entry, oldest first.</param>
public sealed record ConsentsView(string CandidateId, IReadOnlyList<ConsentView> Consents, IReadOnlyList<ConsentEntry> Ledger);
