using System.Globalization;
using System.Text.RegularExpressions;
using Recruitment.Platform.Search;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Reads what to search for from the profile and from what the burst adds to it.</summary>
internal static partial class JobWish
{
    private const int CloserKm = 10;

    /// <summary>The query for this turn.</summary>
    public static VacancyQuery Read(ReplyScene scene)
    {
        var profile = scene.Profile;
        return new VacancyQuery
        {
            Roles = Roles(scene),
            City = Asked(scene.Turn.Text) ?? profile.City ?? PlaceTable.FindIn(scene.Turn.Text)?.Name,
            MaxDistanceKm = Distance(scene),
            Hours = profile.HoursPerWeek,
            MinPay = profile.Salary,
            Shifts = profile.Shifts,
            Licences = profile.DrivingLicences,
            Languages = profile.Languages,
            Forklift = profile.Forklift,
            Housing = WantsHousing(scene) ? true : null,
            Exclude = WantsOthers(scene) ? scene.Turn.ShownVacancies : [],
        };
    }

    /// <summary>Whether the candidate takes any work.</summary>
    public static bool AnythingGoes(ReplyScene scene) => scene.Says(
        "alles", "maakt niet uit", "maakt nie uit", "maakt me niet uit", "maakt mij niet uit", "alles goed", "anything", "any job", "any work", "whatever", "egal", "cokolwiek", "wat er is", "n importe quoi");

    /// <summary>The place that the burst asks about, which need not be where the candidate lives.</summary>
    private static string? Asked(string text) => ClauseEnd().Split(text)
        .Where(clause => AskingPattern().IsMatch(clause) && !OtherwisePattern().IsMatch(clause))
        .Select(clause => PlaceTable.FindIn(clause)?.Name)
        .FirstOrDefault(place => place is not null);

    private static IReadOnlyList<string>? Roles(ReplyScene scene)
    {
        // The burst decides: someone who asked for one kind of work and now names another wants the other.
        var known = scene.Profile.DesiredRole ?? [];
        var said = known.Where(role => scene.Words.Contains($" {SearchWords.Fold(role)} ", StringComparison.Ordinal)).ToList();
        if (said.Count > 0)
        {
            return said;
        }

        var named = RoleLexicon.ReadExactly(scene.Turn.Text);
        var isNew = !named.IsEmpty && (named.Kinds & ~known.Aggregate(0UL, (kinds, role) => kinds | RoleLexicon.Read(role).Kinds)) != 0;
        return known.Count == 0 || isNew ? (named.IsEmpty ? null : [scene.Turn.Text]) : known;
    }

    private static int? Distance(ReplyScene scene)
    {
        var match = DistancePattern().Match(scene.Turn.Text);
        if (match.Success && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var kilometres) && kilometres > 0)
        {
            return Math.Min(kilometres, 100);
        }

        return scene.Says("dichterbij", "dichter bij", "closer", "nearer", "naher", "blizej") ? CloserKm : null;
    }

    private static bool WantsHousing(ReplyScene scene) => scene.Says(
        "huisvesting", "woonruimte", "slaapplek", "accommodation", "accomodation", "housing", "with room", "onderdak", "zakwaterowanie", "zakwaterowaniem", "unterkunft", "logement", "met kamer", "met woning");

    private static bool WantsOthers(ReplyScene scene) => scene.Says(
        "meer", "andere", "anders", "nog meer", "more", "other", "others", "mehr", "weitere", "andere stellen", "d autres", "plus d offres", "wiecej", "inne", "something else", "iets anders", "volgende");

    [GeneratedRegex("[.!?;,\\n]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(in|bij|rond|rondom|omgeving|regio|buurt|naar|near|around|bei|um|w|à)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AskingPattern();

    // Where they live or come from, where they were before, and where they do not want to be.
    [GeneratedRegex(@"\b(wo+n\w*|verhui\w*|thuis|kom\w* (nu )?uit|live|lives|living|moved|based|wohn\w*|lebe|habite|mieszkam|geboren|born|werkte\w*|gewerkt|worked|niet|geen|not|nie|nicht|pas)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OtherwisePattern();

    [GeneratedRegex(@"\b(\d{1,3})\s*(?:km|kilometers?|kilometres?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DistancePattern();
}
