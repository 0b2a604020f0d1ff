namespace Recruitment.Privacy.Requests;

/// <summary>Terms of requests. Pure.</summary>
public static class PrivacyRequestPolicy
{
    /// <summary>How long a candidate may think about a confirmation. WhatsApp lets us answer for 24 hours after their last message.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromHours(24);

    /// <summary>How long a code that an officer handed out works.</summary>
    public static readonly TimeSpan CodeWorksFor = TimeSpan.FromHours(24);

    /// <summary>After this many wrong codes the request ends.</summary>
    public const int MostWrongCodes = 3;

    private const int AlertAfterDays = 20;

    /// <summary>Two machines, or one before and after a correction, may differ by so much.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>
    /// The last moment of the legal term: one month (GDPR art. 12(3)), counted as Regulation 1182/71 art. 3 does: to the end of the day with the
    /// same number in the next month, or of that month's last day. We do not use the longer term that a weekend gives.
    /// </summary>
    public static DateTimeOffset DueAt(DateTimeOffset receivedAt)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(receivedAt, Amsterdam).DateTime).AddMonths(1);
        return StartOf(day.AddDays(1)).AddSeconds(-1);
    }

    /// <summary>When somebody must be told that the term is running out: at the start of the twentieth day after.</summary>
    public static DateTimeOffset AlertAt(DateTimeOffset receivedAt) =>
        StartOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(receivedAt, Amsterdam).DateTime).AddDays(AlertAfterDays));

    /// <summary>A request that only waits for the candidate does not wait for ever.</summary>
    public static bool IsAbandoned(PrivacyRequest request, DateTimeOffset now) =>
        request is { State: PrivacyRequestState.Waiting, Kind: PrivacyRequestKind.Erasure } && now - request.ReceivedAt > ConfirmWithin;

    /// <summary>A code that nobody typed in time is void; the officer hands out another.</summary>
    public static bool NeedsNewCode(PrivacyRequest request, DateTimeOffset now) =>
        request is { State: PrivacyRequestState.Waiting, Kind: PrivacyRequestKind.Export } && request.Code is { } code && !IsWithin(now, code.ExpiresAt, CodeWorksFor);

    /// <summary>A link that ran out, and that must not work again when a clock that was ahead is set right.</summary>
    public static bool NeedsNoLink(PrivacyRequest request, DateTimeOffset now) =>
        request.Link is { Revoked: false } link && !IsWithin(now, link.ExpiresAt, Export.ExportParts.Kept);

    /// <summary>Whether a moment lies between the beginning and the end of a term. Before the beginning only when the clock was set back: the end is of no use then.</summary>
    private static bool IsWithin(DateTimeOffset now, DateTimeOffset end, TimeSpan term) => now < end && now > end - term - ClockSlack;

    private static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Amsterdam.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
