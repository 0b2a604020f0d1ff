using Recruitment.Agents;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Privacy.Masking;

namespace Recruitment.Evals.Suites;

/// <summary>Builds what an agent is told about a turn.</summary>
internal static class Turns
{
    private static readonly BrandOptions Brand = new();
    private static readonly Redactor Redactor = new();

    /// <summary>Nine in the morning, brand time, of the day that the labels call today.</summary>
    public static DateTimeOffset Morning(DateOnly today)
    {
        var morning = today.ToDateTime(new TimeOnly(9, 0));
        return new DateTimeOffset(morning, TimeZoneInfo.FindSystemTimeZoneById(Brand.TimeZone).GetUtcOffset(morning));
    }

    /// <summary>Text as it is stored, which is what every agent sees.</summary>
    public static string Masked(string text) => Redactor.Mask(text).Text;

    public static TurnContext First(string id, string text, DateTimeOffset now, string? botSaid = null) =>
        Next(id, text, now, botSaid is null ? [] : [new TranscriptLine(Speaker.Bot, botSaid, now.AddMinutes(-1))], Profile.Empty, null);

    public static TurnContext Next(
        string id, string text, DateTimeOffset now, IReadOnlyList<TranscriptLine> history, Profile profile, string? language) => new()
        {
            CandidateId = $"eval-{id}",
            Brand = Brand,
            Messages = [new CandidateMessage(id, Masked(text))],
            History = history,
            Profile = profile,
            KnownLanguage = language,
            Now = now,
        };
}
