using System.Collections.Frozen;
using Recruitment.Platform.Search;

namespace Recruitment.Vacancies.Files;

/// <summary>What the columns of a sheet may be called. The first Dutch and the first English name of each are the ones that are documented.</summary>
internal static class VacancyColumns
{
    private static readonly (VacancyField Field, string Dutch, string English)[] Names =
    [
        (VacancyField.Reference, "referentie|vacaturenummer|vacature id|nummer|ref", "reference|vacancy id|id"),
        (VacancyField.Title, "functie|titel|functietitel|vacature", "title|job title"),
        (VacancyField.TitleEn, "functie engels|titel engels", "title en|title english"),
        (VacancyField.Sector, "sector|branche|vakgebied", "sector|industry"),
        (VacancyField.City, "plaats|stad|woonplaats|standplaats|locatie|werkplaats", "city|location|place"),
        (VacancyField.Latitude, "breedtegraad", "latitude|lat"),
        (VacancyField.Longitude, "lengtegraad", "longitude|lon|lng"),
        (VacancyField.Hours, "uren|uren min|uren per week|min uren", "hours|hours min|hours per week|min hours"),
        (VacancyField.HoursMax, "uren max|max uren", "hours max|max hours"),
        (VacancyField.Pay, "salaris|salaris min|loon|loon min|uurloon|min salaris", "pay|pay min|salary|salary min|wage"),
        (VacancyField.PayMax, "salaris max|loon max|max salaris", "pay max|salary max"),
        (VacancyField.PayPeriod, "per|loonperiode|salaris per|periode", "pay period|period|salary period"),
        (VacancyField.Shifts, "diensten|dienst|ploegen", "shifts|shift"),
        (VacancyField.Licences, "rijbewijzen|rijbewijs", "licences|driving licences|driving licence"),
        (VacancyField.Forklift, "heftruck|heftruckcertificaat", "forklift|forklift certificate"),
        (VacancyField.Languages, "talen|taal", "languages|language"),
        (VacancyField.Experience, "ervaring|jaren ervaring", "experience|experience years|years of experience"),
        (VacancyField.Start, "start|startdatum|per direct", "start|start date"),
        (VacancyField.Contract, "contract|contractvorm|dienstverband", "contract|contract type"),
        (VacancyField.ContractEn, "contract engels", "contract en|contract english"),
        (VacancyField.Housing, "huisvesting", "housing|accommodation"),
        (VacancyField.TravelAllowance, "reiskosten|reiskostenvergoeding", "travel allowance"),
        (VacancyField.Description, "omschrijving|beschrijving|vacaturetekst", "description"),
        (VacancyField.DescriptionEn, "omschrijving engels", "description en|description english"),
        (VacancyField.Tasks, "taken|werkzaamheden", "tasks"),
        (VacancyField.TasksEn, "taken engels", "tasks en|tasks english"),
        (VacancyField.Requirements, "eisen|functie eisen|vereisten", "requirements"),
        (VacancyField.RequirementsEn, "eisen engels", "requirements en|requirements english"),
        (VacancyField.Benefits, "voorwaarden|arbeidsvoorwaarden|wij bieden", "benefits"),
        (VacancyField.BenefitsEn, "voorwaarden engels", "benefits en|benefits english"),
        (VacancyField.Employer, "opdrachtgever|werkgever|bedrijf", "employer|client"),
        (VacancyField.EmployerEn, "opdrachtgever engels", "employer en|employer english"),
        (VacancyField.Tags, "trefwoorden|zoekwoorden", "tags|keywords"),
        (VacancyField.ValidThrough, "geldig tot|geldig tot en met|sluitingsdatum", "valid through|closing date|expires"),
    ];

    private static readonly FrozenDictionary<string, VacancyField> ByName = Names
        .SelectMany(column => $"{column.Dutch}|{column.English}".Split('|').Distinct().Select(name => (name, column.Field)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Field);

    /// <summary>The columns without which no vacancy can be shown.</summary>
    public static IReadOnlyList<VacancyField> Required { get; } =
        [VacancyField.Reference, VacancyField.Title, VacancyField.City, VacancyField.Hours, VacancyField.Pay, VacancyField.Description];

    /// <summary>All names that are documented, Dutch and English beside each other.</summary>
    public static string Expected { get; } = string.Join(", ", Names.Select(column => Both(column.Dutch, column.English)));

    /// <summary>The field of a column; null for a name that is not known. Case, accents and punctuation do not matter.</summary>
    public static VacancyField? Find(string header) => ByName.TryGetValue(SearchWords.Fold(header), out var field) ? field : null;

    /// <summary>Both documented names of a field.</summary>
    public static string NameOf(VacancyField field)
    {
        var (_, dutch, english) = Names.First(column => column.Field == field);
        return Both(dutch, english);
    }

    private static string Both(string dutch, string english)
    {
        var (first, second) = (dutch.Split('|')[0], english.Split('|')[0]);
        return first == second ? first : $"{first}/{second}";
    }
}
