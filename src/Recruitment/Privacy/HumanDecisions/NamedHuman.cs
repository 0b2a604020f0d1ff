using Recruitment.Platform.Access;

namespace Recruitment.Privacy.HumanDecisions;

/// <summary>
/// A person who signed in and may decide about candidates. There is no other way to make one than from a principal that access control granted, so that
/// no code can decide in nobody's name (GDPR art. 22).
/// </summary>
public sealed record NamedHuman
{
    private NamedHuman(string id) => Id = id;

    /// <summary>The principal's opaque id, as the audit trail has it.</summary>
    public string Id { get; }

    /// <returns>Null when the principal is no recruiter.</returns>
    public static NamedHuman? Of(Principal principal) =>
        principal.Roles.Contains(Role.Recruiter) && !string.IsNullOrWhiteSpace(principal.Id) ? new NamedHuman(principal.Id) : null;
}
