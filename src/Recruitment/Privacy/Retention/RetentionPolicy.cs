namespace Recruitment.Privacy.Retention;

/// <summary>Who is due, and why. Pure.</summary>
public static class RetentionPolicy
{
    /// <summary>A run that would erase a larger part of all candidates stops until somebody confirms.</summary>
    public const double LargestPart = 0.05;

    /// <summary>Fewer than this are never a reason to stop: of ten candidates, one is ten percent.</summary>
    public const int SmallestStop = 10;

    /// <summary>A procedure that is still open so long after the last word raises an alert, because its clock never starts.</summary>
    public static readonly TimeSpan NeverCloses = TimeSpan.FromDays(180);

    /// <summary>The hour at which the nightly run starts, Europe/Amsterdam.</summary>
    private const int Hour = 2;

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <returns>What of a candidate is due, why and since when; null when nothing is. With the conversations goes everything else.</returns>
    public static DueCandidate? Due(CandidateClocks clocks, string preset, DateTimeOffset now) =>
        Due(clocks, preset, RetentionCategories.Conversations, now) ?? (clocks.HasProfile ? Due(clocks, preset, RetentionCategories.Contact, now) : null);

    /// <summary>Whether a procedure has been open so long that somebody must look at it.</summary>
    public static bool IsForgotten(CandidateClocks clocks, DateTimeOffset now) =>
        clocks is { ClosedAt: null, ConsentUntil: null, LastInteraction: { } last } && now - last > NeverCloses;

    public static bool NeedsConfirmation(int due, int total) => due > SmallestStop && due > total * LargestPart;

    /// <summary>
    /// The local day whose run is due now: from two o'clock in Amsterdam, or from the first hour after it on the night when two o'clock does not
    /// exist. Null before that. Whoever starts a run makes sure that there is one a day; in autumn two o'clock comes twice.
    /// </summary>
    public static DateOnly? DayToRun(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Amsterdam);
        return local.Hour >= Hour ? DateOnly.FromDateTime(local.DateTime) : null;
    }

    private static DueCandidate? Due(CandidateClocks clocks, string preset, string category, DateTimeOffset now)
    {
        var rules = RetentionPresets.All[preset].Where(rule => rule.Category == category);
        if (clocks.ConsentUntil is { } until && rules.FirstOrDefault(rule => rule.Clock == RetentionClock.Consent) is { } consented)
        {
            // Consent that was given is kept to its end, and not one day longer: silence means erasure.
            return until <= now ? new DueCandidate(clocks.Candidate, consented.Clock, until, category) : null;
        }

        foreach (var rule in rules)
        {
            var start = rule.Clock switch
            {
                RetentionClock.ProcedureClosed => clocks.ClosedAt,
                RetentionClock.LastInteraction => clocks.LastInteraction,
                RetentionClock.Decision => clocks.LastInteraction > clocks.DecidedAt ? clocks.LastInteraction : clocks.DecidedAt,
                _ => null,
            };
            if (start + TimeSpan.FromDays(rule.Days) is { } due && due <= now)
            {
                return new DueCandidate(clocks.Candidate, rule.Clock, due, category);
            }
        }

        return null;
    }
}
