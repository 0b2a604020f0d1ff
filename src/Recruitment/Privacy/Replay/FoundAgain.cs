namespace Recruitment.Privacy.Replay;

/// <summary>Somebody who had been erased and is back.</summary>
/// <param name="Candidate">The pseudonym.</param>
/// <param name="Contact">Chatwoot's contact, as <c>{account}-{contact}</c>, when it was found there only.</param>
/// <param name="IsMixed">They also wrote anew after their erasure. Nothing is erased by itself then: an officer looks.</param>
public sealed record FoundAgain(string Candidate, string? Contact, bool IsMixed);
