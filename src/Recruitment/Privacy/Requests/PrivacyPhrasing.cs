using System.Globalization;

namespace Recruitment.Privacy.Requests;

/// <summary>The sentences of one language and tone.</summary>
public sealed record PrivacyPhrasing
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public required string Language { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string EraseAsk { get; init; }

    public required string EraseStarted { get; init; }

    public required string EraseKept { get; init; }

    public required string EraseRunning { get; init; }

    public required string EraseTooLate { get; init; }

    public required string ExportAskFormat { get; init; }

    public required string ExportRunning { get; init; }

    public required string CodeRight { get; init; }

    public required string CodeWrongFormat { get; init; }

    public required string CodeMissing { get; init; }

    public required string CodeEnded { get; init; }

    public required string NotGenuine { get; init; }

    public string ExportAsk(DateTimeOffset due) => Fill(ExportAskFormat, TimeZoneInfo.ConvertTime(due, Amsterdam).ToString("d MMMM yyyy", Culture));

    public string CodeWrong(int left) => Fill(CodeWrongFormat, left.ToString(CultureInfo.InvariantCulture));

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Language == "nl" ? "nl-NL" : "en-GB");

    private static string Fill(string format, string value) => format.Replace("{0}", value, StringComparison.Ordinal);
}
