namespace Recruitment.Privacy.Consents.RecordConsent;

/// <summary>Body of <c>POST /gdpr/consent</c>.</summary>
/// <param name="CandidateId">Whose, 32 hexadecimal digits.</param>
/// <param name="Purpose"><c>communication</c>, <c>talentPool</c>, <c>marketing</c> or <c>analytics</c>.</param>
/// <param name="Act"><c>given</c> or <c>withdrawn</c>.</param>
/// <param name="Language">ISO 639-1 code of the text that they read; <c>nl</c> when left out.</param>
/// <param name="TextVersion">Version of that text; the current one when left out.</param>
/// <param name="MessageId">The channel's id of the message that says it; left out when they said it otherwise.</param>
/// <param name="Reason">How they said it, when there is no message.</param>
public sealed record RecordConsentBody(
    string? CandidateId, string? Purpose, string? Act, string? Language, string? TextVersion, string? MessageId, string? Reason);
