namespace Recruitment.Privacy.Retention;

/// <summary>Sets of rules to choose from.</summary>
public static class RetentionPresets
{
    /// <summary>The norm of the Dutch authority for employers: four weeks after the procedure, a year with consent.</summary>
    public const string Employer = "nl-employer";

    /// <summary>Sector practice of Dutch staffing agencies: two years with consent. An officer signs for it.</summary>
    public const string Agency = "nl-agency";

    /// <summary>The periods of the designs before this one. A contact takes its conversations with it, so that the shortest period decides.</summary>
    public const string Legacy = "legacy";

    private const string Person = "person";

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<RetentionRule>> All = new Dictionary<string, IReadOnlyList<RetentionRule>>(StringComparer.Ordinal)
    {
        [Employer] =
        [
            new(Person, "GDPR 5(1)(e) and 6(1)(b); AP: four weeks after the procedure", RetentionClock.ProcedureClosed, 28),
            new(Person, "GDPR 6(1)(a): talent-pool consent", RetentionClock.Consent, 365),
        ],
        [Agency] =
        [
            new(Person, "GDPR 5(1)(e) and 6(1)(b)", RetentionClock.ProcedureClosed, 28),
            new(Person, "GDPR 6(1)(a): talent-pool consent; sector practice of two years, renewed each year", RetentionClock.Consent, 730),
        ],
        [Legacy] =
        [
            new(Person, "GDPR 6(1)(f): contacts 90 days; conversations (365) go with them", RetentionClock.LastInteraction, 90),
            new("consent-proof", "GDPR 7(1): 1825 days, as hashes in the audit trail only", RetentionClock.Consent, 1825),
            new("analytics", "aggregates without persons: 730 days", RetentionClock.LastInteraction, 730),
        ],
    };

    public static RetentionPlan Default { get; } = new(Employer, Audit.AuditActors.System, "The default of a new deployment.", DateTimeOffset.UnixEpoch);
}
