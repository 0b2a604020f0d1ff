using Recruitment.Conversations;

namespace Recruitment.Privacy.Consents.RecordConsent;

/// <summary>Asks to write down that a consent was given or withdrawn.</summary>
/// <param name="Candidate">Whose.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Act">Given or withdrawn.</param>
/// <param name="TextVersion">Version of the text that they read.</param>
/// <param name="Language">Its language.</param>
/// <param name="MessageId">The message that says it; null when an officer records it.</param>
/// <param name="Actor">The candidate, or the opaque id of a principal.</param>
/// <param name="Reason">An officer's words; null in chat.</param>
public sealed record RecordConsentCommand(
    CandidateId Candidate, ConsentPurpose Purpose, ConsentAct Act, string TextVersion, string Language, string? MessageId, string Actor, string? Reason = null);
