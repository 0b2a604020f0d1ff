using System.Globalization;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Writes vacancies as a short numbered list, as long as the whole stays within the limit.</summary>
internal static class VacancyList
{
    // Within a town, or as good as.
    private const int NotWorthSayingKm = 8;

    /// <summary>A reply of an opening, the vacancies and a closing; leaves out the last vacancies when it would be too long.</summary>
    public static ReplyDraft Compose(string opening, IReadOnlyList<VacancyHit> hits, IReadOnlyList<string> closing, ReplyScene scene, IReadOnlyList<string> choices)
    {
        var phrases = scene.Phrases;
        var shown = hits.ToList();
        var text = Write(opening, shown, closing, phrases);
        while (!ReplyLimit.Fits(text, scene.OpensSession) && shown.Count > 1)
        {
            shown.RemoveAt(shown.Count - 1);
            text = Write(opening, shown, closing, phrases);
        }

        return new ReplyDraft(
            text,
            [.. shown.Select(hit => VacancyWords.Source(hit.Vacancy))],
            [.. shown.Select(hit => hit.Vacancy.Reference)],
            choices);
    }

    private static string Write(string opening, List<VacancyHit> hits, IReadOnlyList<string> closing, PhraseBook phrases)
    {
        var lines = hits.Select((hit, index) => Line(hit, hits.Count > 1 ? $"{(index + 1).ToString(CultureInfo.InvariantCulture)}. " : "", phrases));
        return string.Join("\n\n", [opening, string.Join('\n', lines), .. closing.Count > 0 ? [string.Join(' ', closing)] : Array.Empty<string>()]);
    }

    private static string Line(VacancyHit hit, string number, PhraseBook phrases)
    {
        var vacancy = hit.Vacancy;
        var distance = hit.DistanceKm is >= NotWorthSayingKm ? $" ({Math.Round(hit.DistanceKm.Value).ToString(CultureInfo.InvariantCulture)} km)" : "";
        return $"{number}*{VacancyWords.Title(vacancy, phrases)}*, {vacancy.City}{distance}\n"
            + $"{VacancyWords.Hours(vacancy, phrases)}, {VacancyWords.Pay(vacancy, phrases)}, {VacancyWords.Shifts(vacancy, phrases)} ({vacancy.Reference})";
    }
}
