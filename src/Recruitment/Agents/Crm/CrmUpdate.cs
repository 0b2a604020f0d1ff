namespace Recruitment.Agents.Crm;

/// <summary>What to write to the recruiter's inbox.</summary>
/// <param name="Labels">Labels to add; lower case, letters, digits and hyphens. Others' labels stay.</param>
/// <param name="Priority"><c>low</c>, <c>medium</c>, <c>high</c>, <c>urgent</c>, or null to leave it.</param>
/// <param name="Note">The private note, Markdown, in the recruiter's language.</param>
public sealed record CrmUpdate(IReadOnlyList<string> Labels, string? Priority, string Note);
