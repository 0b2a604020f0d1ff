using Recruitment.Intake;

namespace Recruitment.Agents.Crm;

/// <summary>What happened in the turn, for the recruiter's note.</summary>
/// <param name="Turn">The burst and what is known.</param>
/// <param name="Verdict">The route and why.</param>
/// <param name="Patch">The facts that this burst brought.</param>
/// <param name="Profile">The profile after the patch.</param>
/// <param name="Sources">Sources of the reply.</param>
/// <param name="HandoffReason">Machine-readable reason when the turn was handed to a person; null otherwise.</param>
/// <param name="Masked">Kinds of sensitive content that were masked in the burst, such as <c>bsn</c> or <c>health</c>; empty for none.</param>
public sealed record CrmContext(
    TurnContext Turn,
    RouteVerdict Verdict,
    ProfilePatch Patch,
    Profile Profile,
    IReadOnlyList<string> Sources,
    string? HandoffReason,
    IReadOnlyList<string> Masked)
{
    /// <summary>What the candidate corrected in this burst.</summary>
    public IReadOnlyList<FieldCorrection> Corrections { get; init; } = [];
}
