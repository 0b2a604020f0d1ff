namespace Recruitment.Conversations;

/// <summary>Chatwoot's contact as the last webhook showed it.</summary>
/// <param name="Id">Chatwoot's contact id.</param>
/// <param name="Name">Display name; often a nickname.</param>
/// <param name="Phone">E.164, or null when the candidate hides the number.</param>
public sealed record ContactCard(long Id, string? Name, string? Phone);
