using System.Collections.Frozen;
using System.Globalization;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Platform.Search;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Answers a question about a shown vacancy from that vacancy alone.</summary>
internal sealed class VacancyFactReply(ConversationTools tools)
{
    private static readonly FrozenDictionary<string, VacancyFact> FactWords = new (VacancyFact Fact, string Words)[]
    {
        (VacancyFact.Pay, "verdien verdient verdienen loon salaris betaalt betaald betalen uurloon pay pays paid salary wage wages earn money geld schuift lohn salaire stawka"),
        (VacancyFact.Hours, "uren uur hours werktijden rooster dienst diensten ploeg ploegen ploegendienst shift shifts schedule fulltime parttime nacht nachten weekend avond"),
        (VacancyFact.Place, "waar where locatie location adres address plaats stad"),
        (VacancyFact.Start, "beginnen begin starten start startdatum wanneer when startdate"),
        (VacancyFact.Contract, "contract vast contractvorm permanent tijdelijk"),
        (VacancyFact.Tasks, "taken doen werkzaamheden inhoud tasks duties do involve inhoudt houdt"),
        (VacancyFact.Requirements, "eisen ervaring diploma diplomas certificaat rijbewijs vereist vereisten requirements experience certificate licence license need nodig vca"),
        (VacancyFact.Languages, "nederlands engels taal dutch english language talen pools polish duits german"),
        (VacancyFact.Benefits, "voordelen extra extras bieden benefits arbeidsvoorwaarden"),
        (VacancyFact.Employer, "bedrijf werkgever company employer opdrachtgever firma"),
        (VacancyFact.Housing, "huisvesting kamer woning slapen accommodation housing room onderdak slaapplek"),
        (VacancyFact.Travel, "reiskosten reiskostenvergoeding reisvergoeding travel kilometervergoeding benzine"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Fact))).ToFrozenDictionary(pair => pair.word, pair => pair.Fact);

    // Specific subjects before the words that go with any of them.
    private static readonly VacancyFact[] MostSpecificFirst =
    [
        VacancyFact.Housing, VacancyFact.Travel, VacancyFact.Languages, VacancyFact.Requirements, VacancyFact.Pay, VacancyFact.Contract,
        VacancyFact.Hours, VacancyFact.Start, VacancyFact.Place, VacancyFact.Benefits, VacancyFact.Employer, VacancyFact.Tasks,
    ];

    /// <summary>The answer, or null when the question is not about a vacancy.</summary>
    public ReplyDraft? Compose(ReplyScene scene)
    {
        var meant = VacancyPointer.ByReference(scene, tools) ?? VacancyPointer.AmongShown(scene);
        var fact = Asked(scene);
        if (meant is not null)
        {
            return Write(scene, [meant], fact);
        }

        // Without a name or number only a word such as "that job" or "there" ties the question to what was shown.
        var pointsAtShown = scene.Says(
            "die", "deze", "dit", "daar", "daarmee", "dat", "that", "this", "these", "there", "it", "they", "die baan", "dat werk", "dafur", "dort", "tam");
        return fact is not null && pointsAtShown && scene.Shown.Count > 0 && !IsGeneral(scene) ? Write(scene, scene.Shown, fact) : null;
    }

    // "Hoe zit dat met …" and "jullie" ask about the agency, whatever "dat" is.
    private static bool IsGeneral(ReplyScene scene) =>
        scene.Says("jullie", "hoe zit dat", "hoe zit het", "you guys", "do you", "can you", "ziek", "sick", "vakantiegeld", "wanneer krijg", "when do i get", "gestort");

    private static VacancyFact? Asked(ReplyScene scene)
    {
        var asked = SearchWords.Split(scene.Turn.Text).Where(FactWords.ContainsKey).Select(word => FactWords[word]).ToHashSet();
        foreach (var fact in MostSpecificFirst)
        {
            if (asked.Contains(fact))
            {
                return fact;
            }
        }

        return null;
    }

    private static ReplyDraft Write(ReplyScene scene, IReadOnlyList<Vacancy> vacancies, VacancyFact? fact)
    {
        var lines = vacancies.Select(vacancy => fact is { } known ? Sentence(vacancy, known, scene.Phrases) : Summary(vacancy, scene.Phrases))
            .Select((line, index) => vacancies.Count > 1 ? $"{(index + 1).ToString(CultureInfo.InvariantCulture)}. {line}" : line).ToList();
        while (lines.Count > 1 && !ReplyLimit.Fits(string.Join('\n', lines), scene.OpensSession))
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var told = vacancies.Take(lines.Count).ToList();
        string[] choices = told.Count == 1 ? [PhraseBook.Fill(scene.Phrases.ChoiceApply, "1")] : [];
        return new ReplyDraft(string.Join('\n', lines), [.. told.Select(VacancyWords.Source)], [.. told.Select(vacancy => vacancy.Reference)], choices);
    }

    private static string Summary(Vacancy vacancy, PhraseBook phrases) =>
        $"*{VacancyWords.Title(vacancy, phrases)}*, {vacancy.City} ({vacancy.Reference})\n{vacancy.Description.In(phrases.VacancyLanguage)}\n"
        + $"{VacancyWords.Hours(vacancy, phrases)}, {VacancyWords.Pay(vacancy, phrases)}, {VacancyWords.Shifts(vacancy, phrases)}. "
        + PhraseBook.Fill(phrases.Asked, Joined(vacancy.Requirements, phrases)) + $"\n\n{phrases.InviteOne}";

    private static string Sentence(Vacancy vacancy, VacancyFact fact, PhraseBook phrases)
    {
        var (phrase, value) = fact switch
        {
            VacancyFact.Pay => (phrases.FactPay, VacancyWords.Pay(vacancy, phrases)),
            VacancyFact.Hours => (phrases.FactHours, VacancyWords.Hours(vacancy, phrases)),
            VacancyFact.Place => (phrases.FactPlace, ""),
            VacancyFact.Start => (phrases.FactStart, VacancyWords.Start(vacancy, phrases)),
            VacancyFact.Contract => (phrases.FactContract, vacancy.Contract.In(phrases.VacancyLanguage)),
            VacancyFact.Tasks => (phrases.FactTasks, Joined(vacancy.Tasks, phrases)),
            VacancyFact.Requirements => (phrases.FactRequirements, Joined(vacancy.Requirements, phrases)),
            VacancyFact.Languages => (phrases.FactLanguages, VacancyWords.Languages(vacancy, phrases)),
            VacancyFact.Benefits => (phrases.FactBenefits, Joined(vacancy.Benefits, phrases)),
            VacancyFact.Employer => (phrases.FactEmployer, vacancy.Employer.In(phrases.VacancyLanguage)),
            VacancyFact.Housing => (vacancy.Housing ? phrases.FactHousing : phrases.FactNoHousing, ""),
            _ => (vacancy.TravelAllowance ? phrases.FactTravel : phrases.FactNoTravel, TravelTerms(vacancy, phrases)),
        };
        return PhraseBook.Fill(phrase, VacancyWords.Title(vacancy, phrases), vacancy.City, value, VacancyWords.Shifts(vacancy, phrases));
    }

    private static string TravelTerms(Vacancy vacancy, PhraseBook phrases) =>
        vacancy.Benefits.In(phrases.VacancyLanguage).FirstOrDefault(line =>
            line.Contains("reiskosten", StringComparison.OrdinalIgnoreCase) || line.Contains("travel", StringComparison.OrdinalIgnoreCase)) ?? "";

    private static string Joined(LocalizedLines lines, PhraseBook phrases) => string.Join("; ", lines.In(phrases.VacancyLanguage));
}
