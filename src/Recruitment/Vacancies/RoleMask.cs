namespace Recruitment.Vacancies;

/// <summary>Kinds of work as bits.</summary>
/// <param name="Kinds">Kinds named, a bit for each row of <see cref="RoleTable.Kinds"/>.</param>
/// <param name="Fields">Whole families named ("iets in de zorg").</param>
/// <param name="Around">The families of the kinds named; work there is related.</param>
internal readonly record struct RoleMask(ulong Kinds, ulong Fields, ulong Around)
{
    public static readonly RoleMask None;

    public bool IsEmpty => (Kinds | Fields) == 0;

    public RoleMask And(RoleMask other) => new(Kinds | other.Kinds, Fields | other.Fields, Around | other.Around);
}
