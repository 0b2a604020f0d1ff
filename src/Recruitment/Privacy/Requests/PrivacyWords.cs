using System.Collections.Frozen;
using Recruitment.Platform.Search;

namespace Recruitment.Privacy.Requests;

/// <summary>
/// Recognises in Dutch and English what a candidate asks about their data, and the few words that confirm it. A wish only opens a conversation about it, so it
/// is read generously; a confirmation is read to the letter. Pure.
/// </summary>
public static class PrivacyWords
{
    /// <summary>Titles of the buttons; at most 20 characters.</summary>
    public const string YesDutch = "Ja, verwijder alles";
    public const string NoDutch = "Nee, bewaar alles";
    public const string YesEnglish = "Yes, delete it all";
    public const string NoEnglish = "No, keep it all";

    private const int CodeLength = 6;

    private static readonly FrozenSet<string> Yes = Set("ja verwijder alles", "yes delete it all", "verwijder", "delete", "ja verwijder", "yes delete");

    private static readonly FrozenSet<string> No = Set(
        "nee bewaar alles", "no keep it all", "nee", "no", "nee wacht", "no wait", "wacht", "wait", "stop", "annuleer", "cancel", "toch niet", "nee toch niet", "niet doen");

    private static readonly FrozenSet<string> Erase = Set(
        "verwijder", "verwijderen", "verwijderd", "wis", "wissen", "delete", "deleted", "erase", "erased", "remove", "removed", "vergeet", "forget", "weghalen", "vernietig", "vernietigen");

    private static readonly FrozenSet<string> Things = Set("gegevens", "persoonsgegevens", "data", "alles", "everything", "account", "profiel", "profile", "dossier");

    private static readonly FrozenSet<string> Own = Set("mijn", "mn", "my", "me", "mij", "mine", "alles", "everything");

    private static readonly FrozenSet<string> See = Set("inzage", "inzien", "kopie", "copy", "export", "exporteren", "download", "downloaden", "opvragen", "ontvangen", "krijgen", "zien", "see", "access", "send");

    private static readonly FrozenSet<string> Data = Set("gegevens", "persoonsgegevens", "data", "dossier");

    private static readonly FrozenSet<string> OnItsOwn = Set("mijn gegevens", "my data", "mijn data", "inzage", "avg verzoek", "gdpr request", "inzageverzoek", "welke gegevens hebben jullie van mij");

    private static readonly FrozenSet<string> Politeness = Set("graag", "aub", "alsjeblieft", "alstublieft", "please", "hoi", "hallo", "hi", "hello", "dag", "hey", "ik", "wil", "i", "want");

    private static readonly FrozenSet<string> Not = Set("niet", "not", "dont", "don", "nooit", "never", "aanpassen", "wijzigen", "change", "correct", "corrigeren");

    public static PrivacyWish WishOf(string text)
    {
        var words = SearchWords.Split(text);
        if (words.Any(Not.Contains))
        {
            return PrivacyWish.None;
        }

        if (words.Any(Erase.Contains) && words.Any(Things.Contains) && words.Any(Own.Contains))
        {
            return PrivacyWish.Erase;
        }

        var asks = words.Any(See.Contains) && words.Any(Data.Contains) && words.Any(Own.Contains);
        return asks || OnItsOwn.Contains(string.Join(' ', words.Where(word => !Politeness.Contains(word)))) ? PrivacyWish.Export : PrivacyWish.None;
    }

    public static bool IsYes(string text) => Yes.Contains(SearchWords.Fold(text));

    public static bool IsNo(string text) => No.Contains(SearchWords.Fold(text));

    /// <summary>The six digits of a code, however they are spaced; null when the message is something else.</summary>
    public static string? CodeIn(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == CodeLength && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '.') ? digits : null;
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.Ordinal, words);
}
