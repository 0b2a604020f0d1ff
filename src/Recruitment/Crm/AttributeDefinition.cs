namespace Recruitment.Crm;

/// <summary>An attribute of the contact that recruiters see.</summary>
/// <param name="Key">Stable, starts with <c>rc_</c>.</param>
/// <param name="DisplayName">In the recruiter's language.</param>
/// <param name="Description">In the recruiter's language.</param>
/// <param name="DisplayType">How it is shown.</param>
public sealed record AttributeDefinition(string Key, string DisplayName, string Description, AttributeDisplayType DisplayType);
