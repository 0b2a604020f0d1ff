namespace Recruitment.Intake;

/// <summary>Facts that one burst brought, with where each came from.</summary>
/// <param name="Values">Only the members that the burst spoke about.</param>
/// <param name="Evidence">For each member of <paramref name="Values"/> that is set, by its camelCase name, its evidence.</param>
public sealed record ProfilePatch(Profile Values, IReadOnlyDictionary<string, FieldEvidence> Evidence)
{
    public static readonly ProfilePatch Empty = new(Profile.Empty, new Dictionary<string, FieldEvidence>());
}
