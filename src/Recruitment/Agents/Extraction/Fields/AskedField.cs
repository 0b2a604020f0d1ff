using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Gives a short answer the meaning that the bot's last question lends it: "32", "ja", "Tilburg", "morgen".</summary>
internal static class AskedField
{
    private const int LongestAnswer = 12;

    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(["ja", "yes", "jazeker", "zeker", "klopt", "jawel", "oui", "tak", "yess", "inderdaad", "heb", "si", "da", "sure", "correct", "absoluut", "tuurlijk", "natuurlijk"]);

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(["nee", "no", "nein", "non", "nie", "niet", "geen", "helaas", "not", "nog", "neen", "nope"]);

    private static readonly (string Field, Phrases Asks)[] Questions =
    [
        ("ownTransport", new Phrases("eigen vervoer|eigen auto|own transport|own car|vervoer|auto|how do you travel|car|transport")),
        ("forklift", new Phrases("heftruckcertificaat|heftruckdiploma|heftruck certificaat|heftruckpapieren|heftruck|forklift|forklift certificate")),
        ("drivingLicences", new Phrases("rijbewijs|rijbewijzen|driving licence|driving license|driver s license|licence|license")),
        ("workPermit", new Phrases("werkvergunning|in nederland werken|work permit|allowed to work|verblijfsvergunning|vergunning")),
        ("hoursPerWeek", new Phrases("hoeveel uur|hoeveel uren|aantal uur|aantal uren|uur per week|uren per week|how many hours|hours a week|hours per week|uren")),
        ("availableFrom", new Phrases("wanneer kun|wanneer kan|wanneer ben|vanaf wanneer|per wanneer|when can you|start date|beginnen|beschikbaar|available|startdatum|starten")),
        ("salary", new Phrases("verdienen|salaris|salariswens|salarisindicatie|salary|earn|loon|uurloon")),
        ("yearsOfExperience", new Phrases("hoeveel jaar|hoeveel ervaring|how many years|how much experience|jaar ervaring|years of experience")),
        ("city", new Phrases("waar woon|woonplaats|in welke plaats|welke plaats|welke stad|where do you live|which city|what city|where are you based|waar kom je|woon je|regio|omgeving")),
        ("languages", new Phrases("welke talen|talen|which languages|what languages|languages|spreek je")),
        ("desiredRole", new Phrases("wat voor werk|welk werk|welke functie|wat voor baan|wat zoek|soort werk|what kind of work|what work|which job|what job|kind of job|functie")),
        ("fullName", new Phrases("hoe heet|je naam|uw naam|jouw naam|naam|your name|name")),
    ];

    public static void Read(Utterance said, Utterance question, Findings findings)
    {
        if (said.Count is 0 or > LongestAnswer || Asked(question) is not { } field || findings.Knows(field))
        {
            return;
        }

        var yes = Answer(said);
        _ = field switch
        {
            "ownTransport" => Note(findings, field, yes, findings.Values with { OwnTransport = yes }),
            "forklift" => Note(findings, field, yes, findings.Values with { Forklift = yes }),
            "workPermit" => Note(findings, field, yes, findings.Values with { WorkPermit = yes }),
            "drivingLicences" => LicencesField.ReadAnswer(said, yes, findings),
            "hoursPerWeek" => HoursField.ReadAnswer(said, findings),
            "availableFrom" => AvailabilityField.ReadAnswer(said, findings),
            "salary" => SalaryField.ReadAnswer(said, findings),
            "yearsOfExperience" => Years(said, findings),
            "city" => CityField.ReadAnswer(said, findings),
            "languages" => LanguagesField.ReadAnswer(said, findings),
            "desiredRole" => Role(said, findings),
            _ => NameField.ReadAnswer(said, findings),
        };
    }

    /// <summary>Which field the last question in the bot's line asks for; null when none.</summary>
    private static string? Asked(Utterance question)
    {
        var (best, field) = (-1, (string?)null);
        foreach (var (name, asks) in Questions)
        {
            for (var at = 0; at < question.Count; at++)
            {
                // The last thing asked is what people answer.
                if (asks.Match(question, at) > 0 && question.IsQuestion(at) && at > best)
                {
                    (best, field) = (at, name);
                    break;
                }
            }
        }

        return field;
    }

    private static bool? Answer(Utterance said)
    {
        var no = said.Find(0, Math.Min(said.Count, 6), No);
        return no >= 0 && !(Yes.Contains(said[0]) && said[0] is not "heb") ? false : said.Has(0, Math.Min(said.Count, 6), Yes) ? true : null;
    }

    private static bool Note(Findings findings, string field, bool? yes, Intake.Profile values)
    {
        if (yes is not null)
        {
            findings.Note(field, 0.85, values);
        }

        return yes is not null;
    }

    private static bool Years(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Numbers.Read(said, at) is { Value: <= 55 } number)
            {
                var isMonths = said[at + number.Length].StartsWith("maand", StringComparison.Ordinal) || said[at + number.Length].StartsWith("month", StringComparison.Ordinal);
                findings.Note("yearsOfExperience", 0.85, findings.Values with { YearsOfExperience = (double)decimal.Round(isMonths ? number.Value / 12 : number.Value, 2) });
                return true;
            }
        }

        return false;
    }

    private static bool Role(Utterance said, Findings findings)
    {
        var words = said.Count <= 3 && !Vocabularies.Common.Contains(said[0]) && said[0].Length > 3 ? said.Original(0, said.Count).ToLowerInvariant() : null;
        if (words is not null)
        {
            findings.Note("desiredRole", 0.6, findings.Values with { DesiredRole = [words] });
        }

        return words is not null;
    }
}
