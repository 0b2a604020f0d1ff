namespace Recruitment.Privacy.Retention;

/// <summary>Sets of rules to choose from. Each has a rule for every category.</summary>
public static class RetentionPresets
{
    /// <summary>The norm of the Dutch authority for employers: four weeks after the procedure, a year with consent.</summary>
    public const string Employer = "nl-employer";

    /// <summary>Sector practice of Dutch staffing agencies: two years with consent. An officer signs for it.</summary>
    public const string Agency = "nl-agency";

    /// <summary>The periods of the designs before this one: contacts 90 days, conversations 365, proof of consent 1825, figures 730.</summary>
    public const string Legacy = "legacy";

    private const string AfterProcedure = "GDPR 5(1)(e) and 6(1)(b); AP: four weeks after the procedure";

    private static readonly RetentionRule ProofWithPerson =
        new(RetentionCategories.ConsentProof, "GDPR 7(1): goes with the person; the audit trail keeps that and when", RetentionClock.ConsentEnd, 0);

    private static readonly RetentionRule Figures = new(RetentionCategories.Statistics, "GDPR 89(1): figures about ten people or more", RetentionClock.Month, 730);

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<RetentionRule>> All = new Dictionary<string, IReadOnlyList<RetentionRule>>(StringComparer.Ordinal)
    {
        [Employer] = [.. Person(365, "GDPR 6(1)(a): talent-pool consent"), ProofWithPerson, Figures],
        [Agency] = [.. Person(730, "GDPR 6(1)(a): talent-pool consent; sector practice of two years, renewed each year"), ProofWithPerson, Figures],
        [Legacy] =
        [
            new(RetentionCategories.Contact, "GDPR 6(1)(f): facts about the person", RetentionClock.LastInteraction, 90),
            new(RetentionCategories.Conversations, "GDPR 6(1)(f): conversations, and the contact that they hang on", RetentionClock.LastInteraction, 365),
            new(RetentionCategories.ConsentProof, "GDPR 7(1) and 17(3)(e): kept apart, without the person", RetentionClock.ConsentEnd, 1825),
            Figures,
        ],
    };

    public static RetentionPlan Default { get; } = new(Employer, Audit.AuditActors.System, "The default of a new deployment.", DateTimeOffset.UnixEpoch);

    /// <summary>Whether facts may be due while the conversations are not.</summary>
    public static bool HasContactApart(string preset) =>
        Rules(preset, RetentionCategories.Contact).Except(Rules(preset, RetentionCategories.Conversations)).Any();

    private static IEnumerable<(RetentionClock Clock, int Days)> Rules(string preset, string category) =>
        All[preset].Where(rule => rule.Category == category).Select(rule => (rule.Clock, rule.Days));

    private static IEnumerable<RetentionRule> Person(int consentDays, string consentBasis) =>
        new[] { RetentionCategories.Contact, RetentionCategories.Conversations }.SelectMany(category => new RetentionRule[]
        {
            new(category, AfterProcedure, RetentionClock.ProcedureClosed, 28),
            new(category, AfterProcedure, RetentionClock.Decision, 28),
            new(category, consentBasis, RetentionClock.Consent, consentDays),
        });
}
