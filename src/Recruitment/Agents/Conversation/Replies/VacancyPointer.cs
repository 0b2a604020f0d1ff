using System.Text.RegularExpressions;
using Recruitment.Platform.Search;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Understands which vacancy a candidate points at: by reference, by place in the last answer, or by name.</summary>
internal static partial class VacancyPointer
{
    private static readonly string[][] Ordinals =
    [
        ["eerste", "1e", "1ste", "first", "1st", "premier", "premiere", "erste", "ersten", "pierwsza", "pierwsza oferta", "nummer 1", "nr 1", "nummer een", "number 1", "number one", "no 1", "optie 1", "option 1", "numero 1"],
        ["tweede", "2e", "2de", "second", "2nd", "deuxieme", "zweite", "zweiten", "druga", "nummer 2", "nr 2", "nummer twee", "number 2", "number two", "no 2", "optie 2", "option 2", "numero 2"],
        ["derde", "3e", "3de", "third", "3rd", "troisieme", "dritte", "dritten", "trzecia", "nummer 3", "nr 3", "nummer drie", "number 3", "number three", "no 3", "optie 3", "option 3", "numero 3"],
    ];

    private static readonly string[] Last = ["laatste", "last", "last one", "derniere", "letzte", "letzten", "ostatnia"];

    // "Eerste" says nothing about a list in these.
    private static readonly string[] NotOrdinals = ["eerste keer", "eerste dag", "eerste werkdag", "eerste instantie", "first time", "first day", "laatste baan", "laatste tijd", "last job", "last time", "last week", "tweede baan", "second job", "eerste week", "first week"];

    /// <summary>A vacancy named by its reference anywhere in the catalogue; null when none is.</summary>
    public static Vacancy? ByReference(ReplyScene scene, ConversationTools tools)
    {
        foreach (Match match in ReferencePattern().Matches(scene.Turn.Text))
        {
            if (tools.GetVacancy($"{match.Groups[1].Value}-{match.Groups[2].Value}") is { } vacancy)
            {
                return vacancy;
            }
        }

        return null;
    }

    /// <summary>The one of the shown vacancies that is meant; null when none or more than one may be.</summary>
    public static Vacancy? AmongShown(ReplyScene scene) => ByOrdinal(scene) ?? ByName(scene);

    private static Vacancy? ByOrdinal(ReplyScene scene)
    {
        var words = NotOrdinals.Aggregate(scene.Words, (text, phrase) => text.Replace($" {phrase} ", " ", StringComparison.Ordinal));
        for (var index = 0; index < scene.Shown.Count; index++)
        {
            if (index < Ordinals.Length && Array.Exists(Ordinals[index], ordinal => words.Contains($" {ordinal} ", StringComparison.Ordinal)))
            {
                return scene.Shown[index];
            }
        }

        if (scene.Shown.Count > 0 && Array.Exists(Last, last => words.Contains($" {last} ", StringComparison.Ordinal)))
        {
            return scene.Shown[^1];
        }

        // A bare digit is a choice only when little else is said; in a longer text it is hours, a date or an age.
        var few = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return few.Length <= 3 && few.Select(word => int.TryParse(word, out var number) ? number : 0).FirstOrDefault(number => number > 0) is var choice
            && choice > 0 && choice <= scene.Shown.Count
            ? scene.Shown[choice - 1]
            : null;
    }

    private static Vacancy? ByName(ReplyScene scene)
    {
        var named = scene.Shown.Where(vacancy => Names(scene, vacancy.Title.Nl) || Names(scene, vacancy.Title.En) || SharesRole(scene, vacancy)).ToList();
        if (named.Count == 0)
        {
            named = [.. scene.Shown];
        }

        if (named.Count == 1 && scene.Shown.Count > 1)
        {
            return named[0];
        }

        var there = named.Where(vacancy => Names(scene, vacancy.City)).ToList();
        return there.Count == 1 && scene.Shown.Count > 1 ? there[0] : null;
    }

    private static bool Names(ReplyScene scene, string name) => scene.Words.Contains($" {SearchWords.Fold(name)} ", StringComparison.Ordinal);

    private static bool SharesRole(ReplyScene scene, Vacancy vacancy) =>
        (RoleLexicon.ReadExactly(scene.Turn.Text).Kinds & RoleLexicon.ReadTitle($"{vacancy.Title.Nl} / {vacancy.Title.En}").Kinds) != 0;

    [GeneratedRegex(@"\b([A-Za-z]{2})[- ]?(\d{3,6})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ReferencePattern();
}
