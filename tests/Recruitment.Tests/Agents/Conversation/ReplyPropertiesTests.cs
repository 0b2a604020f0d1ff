using System.Globalization;
using System.Text.RegularExpressions;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Tests.Vacancies;
using Recruitment.Vacancies;

namespace Recruitment.Tests.Agents.Conversation;

/// <summary>What holds for every reply, tried on many made-up candidates, texts and languages.</summary>
public sealed partial class ReplyPropertiesTests
{
    private const int Turns = 600;

    private static readonly string[] Texts =
    [
        "zoek werk", "heb je iets in de zorg in Breda", "orderpicker of inpakker, Tilburg", "meer vacatures", "maakt niet uit wat", "die eerste graag", "ik wil solliciteren", "wat verdient nummer 2?",
        "krijg ik daar reiskosten", "wnr krijg ik me geld", "mag ik vrij met kerst", "hoe zit het met fase b", "binnen 10 km van Venlo met huisvesting", "is there housing", "any forklift jobs?",
        "stop", "verwijder alles", "gesprek dinsdag 14u", "nog nieuws?", "hoi", "bedankt", "xyzzy", "praca w magazynie", "je cherche un travail de cuisinier", "Arbeit als Schweisser", "vertel meer over nr 3",
        "welke eisen zijn er voor de tweede", "i want to apply for VW-1020", "ik heb een hernia, is dat erg?", "ben moslim kan ik bidden op het werk",
    ];

    private static readonly string[] Cities = ["Tilburg", "Eindhoven", "Rotterdam", "Groningen", "Hogsmeade", "Den Bosch", "Maastricht"];
    private static readonly string[] Roles = ["heftruckchauffeur", "orderpicker", "kok", "verzorgende ig", "lasser", "astronaut", "schoonmaker", "vakkenvuller", "productiemedewerker"];
    private static readonly string[] Shifts = ["day", "evening", "night", "weekend", "two-shift", "three-shift", "five-shift"];
    private static readonly string[] Languages = ["nl", "en", "fr", "de", "pl", "ro"];

    [Fact]
    public async Task Replies_AnyTurn_KeepTheRules()
    {
        // Arrange
        var random = new Random(20261121);
        var faults = new List<string>();
        for (var n = 0; n < Turns; n++)
        {
            var profile = AProfile(random);
            var shown = random.Next(2) == 0 ? [] : SampleCatalogue.Vacancies.All.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(vacancy => vacancy.Reference).ToArray();
            var turn = ConversationBench.Turn(Pick(random, Texts), profile, shown, new BrandOptions { Formal = random.Next(3) == 0 }, random.Next(2) == 0 ? null : "Hoi!");
            var route = (Route)random.Next(9);
            var language = Pick(random, Languages);

            // Act
            var reply = await ConversationBench.ReplyAsync(turn, route, language);

            // Assert
            faults.AddRange(Faults(reply, turn).Select(fault => $"{fault} <- {language} {route} '{turn.Text}': {reply.Text}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [Fact]
    public async Task Replies_FormalDutch_NeverSayJe()
    {
        // Arrange
        var random = new Random(7);
        var faults = new List<string>();
        foreach (var route in Enum.GetValues<Route>().Where(route => route != Route.Question))
        {
            foreach (var text in Texts)
            {
                var turn = ConversationBench.Turn(text, AProfile(random), ["VW-1001", "VW-1003"], new BrandOptions { Formal = true });

                // Act
                var reply = await ConversationBench.ReplyAsync(turn, route);

                // Assert
                faults.AddRange(InformalPattern().IsMatch(reply.Text) ? [reply.Text] : []);
            }
        }

        Assert.Empty(faults.Distinct());
    }

    private static IEnumerable<string> Faults(ReplyDraft reply, TurnContext turn)
    {
        if (reply.Text.Length == 0 || !ReplyLimit.Fits(reply.Text, withDisclosure: turn.History.Count == 0))
        {
            yield return "length";
        }

        if (reply.Choices.Count > 3 || reply.Choices.Any(choice => choice.Length is 0 or > 20))
        {
            yield return "choices";
        }

        if (ForbiddenQuestionPattern().IsMatch(string.Join(' ', QuestionPattern().Matches(reply.Text).Select(match => match.Value))))
        {
            yield return "asks what may not be asked";
        }

        if (PromisePattern().IsMatch(reply.Text))
        {
            yield return "promises";
        }

        foreach (Match reference in ReferencePattern().Matches(reply.Text))
        {
            if (!reply.Vacancies.Contains(reference.Value))
            {
                yield return $"names {reference.Value} without listing it";
            }
        }

        if (reply.Vacancies.Any(reference => !reply.Sources.Contains($"vacancy:{reference}")))
        {
            yield return "a vacancy is no source";
        }

        var figures = reply.Vacancies.Select(reference => SampleCatalogue.Vacancies.Find(reference)!).SelectMany(vacancy => new[] { vacancy.Pay.Min, vacancy.Pay.Max }).ToHashSet();
        foreach (Match pay in PayPattern().Matches(reply.Text))
        {
            if (!figures.Contains(Amount(pay.Groups[1].Value)) || !figures.Contains(Amount(pay.Groups[2].Value)))
            {
                yield return $"pay {pay.Value} is in no vacancy named";
            }
        }

        if (turn.Profile.City is not null && turn.Profile.HoursPerWeek is not null && AsksKnownPattern().IsMatch(reply.Text) && PlaceTable.Find(turn.Profile.City) is not null)
        {
            yield return "asks what is known";
        }
    }

    private static decimal Amount(string written)
    {
        // Two digits after the last separator are cents, in either language.
        var digits = written.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return written.Length > 2 && written[^3] is '.' or ',' ? value / 100 : value;
    }

    private static Profile AProfile(Random random) => new()
    {
        FullName = random.Next(2) == 0 ? null : "Sanne de Vries",
        Phone = random.Next(2) == 0 ? null : "+31612345678",
        City = random.Next(2) == 0 ? null : Pick(random, Cities),
        DesiredRole = random.Next(2) == 0 ? null : [Pick(random, Roles)],
        HoursPerWeek = random.Next(2) == 0 ? null : new HoursRange(random.Next(4, 24), random.Next(24, 48)),
        Shifts = random.Next(2) == 0 ? null : [Pick(random, Shifts)],
        AvailableFrom = random.Next(2) == 0 ? null : "immediately",
        Salary = random.Next(4) == 0 ? new Salary(random.Next(14, 40), "hour", "EUR") : null,
        Forklift = random.Next(3) == 0 ? random.Next(2) == 0 : null,
        DrivingLicences = random.Next(3) == 0 ? ["B"] : null,
        Languages = random.Next(3) == 0 ? [Pick(random, Languages)] : null,
    };

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    [GeneratedRegex(@"\bVW-\d{4}\b")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"€ ([\d.,]*\d)–([\d.,]*\d)")]
    private static partial Regex PayPattern();

    [GeneratedRegex(@"[^.!?\n]*\?")]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"gezond|ziek|geloof|religie|zwanger|leeftijd|hoe oud|geboorte|bsn|burgerservice|strafblad|paspoort|nationaliteit|getrouwd|health|religion|pregnan|how old|\bage\b|birth|passport|criminal|married", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenQuestionPattern();

    [GeneratedRegex("je hebt de baan|u hebt de baan|aangenomen|gegarandeerd|garantie|beloof|you got the job|you are hired|hired|guarantee|promise", RegexOptions.IgnoreCase)]
    private static partial Regex PromisePattern();

    [GeneratedRegex("In welke plaats of regio zoekt? |Hoeveel uur per week wil|In which town or region are you|How many hours a week do you")]
    private static partial Regex AsksKnownPattern();

    [GeneratedRegex(@"\b(je|jij|jou|jouw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InformalPattern();
}
