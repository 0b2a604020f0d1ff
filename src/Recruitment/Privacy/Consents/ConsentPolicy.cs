namespace Recruitment.Privacy.Consents;

/// <summary>What the ledger means. Pure.</summary>
public static class ConsentPolicy
{
    /// <summary>How long a candidate may be kept for later vacancies (Autoriteit Persoonsgegevens: at most a year, with consent).</summary>
    public static readonly TimeSpan TalentPoolTerm = TimeSpan.FromDays(365);

    /// <summary>How long before its end the talent-pool consent is asked again.</summary>
    public static readonly TimeSpan AskAgainBefore = TimeSpan.FromDays(14);

    /// <summary>A "yes" after this no longer answers the question.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromDays(14);

    /// <summary>When a consent that is given now ends by itself; null when it does not.</summary>
    public static DateTimeOffset? ExpiryOf(ConsentPurpose purpose, ConsentAct act, DateTimeOffset now) =>
        purpose == ConsentPurpose.TalentPool && act == ConsentAct.Given ? now + TalentPoolTerm : null;

    /// <summary>The last word about a purpose; null when there is none.</summary>
    public static ConsentEntry? Last(IEnumerable<ConsentEntry> entries, ConsentPurpose purpose) =>
        entries.Where(entry => entry.Purpose == purpose).MaxBy(entry => entry.Sequence);

    public static ConsentState StateOf(ConsentEntry? last, DateTimeOffset now) => last switch
    {
        null => ConsentState.NotAsked,
        { Act: ConsentAct.Withdrawn } => ConsentState.Withdrawn,
        { ExpiresAt: { } end } when end <= now => ConsentState.Expired,
        _ => ConsentState.Given,
    };
}
