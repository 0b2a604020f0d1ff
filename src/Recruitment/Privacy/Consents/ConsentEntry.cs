namespace Recruitment.Privacy.Consents;

/// <summary>One line of the ledger; never changed.</summary>
/// <param name="Candidate">Pseudonym.</param>
/// <param name="Sequence">From 1, per candidate.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Act">Given or withdrawn.</param>
/// <param name="TextVersion">Version of the text that they read, such as <c>talent-pool/1</c>.</param>
/// <param name="Language">Language of that text, ISO 639-1.</param>
/// <param name="MessageId">The channel's id of the message that says it; null when it was recorded by an officer.</param>
/// <param name="Actor">The candidate, or the opaque id of the principal who recorded it.</param>
/// <param name="At">UTC.</param>
/// <param name="ExpiresAt">When it ends by itself, UTC; null when it does not.</param>
public sealed record ConsentEntry(
    string Candidate,
    int Sequence,
    ConsentPurpose Purpose,
    ConsentAct Act,
    string TextVersion,
    string Language,
    string? MessageId,
    string Actor,
    DateTimeOffset At,
    DateTimeOffset? ExpiresAt);
