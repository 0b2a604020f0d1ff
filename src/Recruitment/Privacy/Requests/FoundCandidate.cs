namespace Recruitment.Privacy.Requests;

/// <summary>A person that a search found.</summary>
/// <param name="Candidate">The pseudonym.</param>
/// <param name="Contacts">Numbers of the contacts in Chatwoot, by which an officer can look at the person there.</param>
public sealed record FoundCandidate(string Candidate, IReadOnlyList<string> Contacts);
