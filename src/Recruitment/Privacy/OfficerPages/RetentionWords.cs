using System.Globalization;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Retention;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary>How the page names categories, clocks and counts of retention.</summary>
internal static class RetentionWords
{
    public static string Category(string category, ConsoleLanguage language) => category switch
    {
        RetentionCategories.Contact => language.Say("gegevens over de persoon", "facts about the person"),
        RetentionCategories.Conversations => language.Say("gesprekken en al het andere", "conversations and all else"),
        RetentionCategories.Statistics => language.Say("statistiek", "statistics"),
        _ => KeptCategories.Name(category, language.IsDutch),
    };

    public static string Period(RetentionRule rule, ConsoleLanguage language) => rule.Days == 0
        ? language.Say("met de persoon", "with the person")
        : $"{rule.Days.ToString(CultureInfo.InvariantCulture)} {language.Say("dagen na", "days after")} {Clock(rule.Clock, language)}";

    /// <summary>What is due by category, and behind it what was erased.</summary>
    public static string Counts(RetentionRun run, ConsoleLanguage language) => string.Join("; ", run.ByCategory.Where(count => count.Value > 0).Select(count =>
        string.Create(CultureInfo.InvariantCulture, $"{Category(count.Key, language)} {count.Value}{Erased(run, count.Key, language)}")));

    private static string Erased(RetentionRun run, string category, ConsoleLanguage language) => run.IsDry || run.State != RetentionRunState.Done
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $" ({run.ErasedByCategory.GetValueOrDefault(category)} {language.Say("gewist", "erased")})");

    private static string Clock(RetentionClock clock, ConsoleLanguage language) => clock switch
    {
        RetentionClock.ProcedureClosed => language.Say("het einde van de procedure", "the end of the procedure"),
        RetentionClock.Consent => language.Say("de toestemming", "the consent"),
        RetentionClock.LastInteraction => language.Say("het laatste bericht", "the last message"),
        RetentionClock.Decision => language.Say("de afwijzing of afsluiting door een mens", "the rejection or closing by a person"),
        RetentionClock.ConsentEnd => language.Say("het einde van de toestemming", "the end of the consent"),
        _ => language.Say("het einde van de maand", "the end of the month"),
    };
}
