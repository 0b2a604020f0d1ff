using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Years of experience: "anderhalf jaar als kok", "sinds 2019 lasser", "6 months experience". Ages and contract terms are not.</summary>
internal static class ExperienceField
{
    private const decimal MostYears = 55;
    private const decimal LeastAge = 16;

    private static readonly FrozenSet<string> YearWords = FrozenSet.ToFrozenSet(["jaar", "jaren", "jr", "jaartje", "jaartjes", "year", "years", "yrs", "yr", "ans", "an", "annees", "jahre", "jahren", "jahr", "lat", "lata", "rok", "anos", "ani"]);

    private static readonly FrozenSet<string> MonthWords = FrozenSet.ToFrozenSet(["maand", "maanden", "mnd", "month", "months", "mois", "monat", "monate", "monaten", "miesiac", "miesiace", "miesiecy"]);

    private static readonly Phrases Cues = new(
        "ervaring|werkervaring|ervaren|ervaringen|gewerkt|gedaan|gedraaid|gereden|gezeten|gestaan|gelast|gekookt|werk|werkte|als|bij|in|op|in de|achter|experience|experienced|exp|worked|working|work|as|with|experience de|depuis|travaille|comme|erfahrung|gearbeitet|seit|als|doswiadczenia|doswiadczenie|stazu|branche|sector|bouw|zorg|horeca|transport|construction|pracowalem|pracowalam|jako|praktijk|vak|industry|chauffeur|driver");

    private static readonly Phrases Others = new(
        "ben|oud|old|geleden|ago|vor|leeftijd|age|aged|contract|over|opzegtermijn|verhuisd|wonen|woon|live|living|getrouwd|school|pabo|studie|studeer|opleiding|gestopt|geldig|kind|zoon|dochter|kinderen|garantie|huur|in nederland|in holland|in the netherlands|in netherlands|hier|alt|mam|dziecko|il y a|rijbewijs|jong|jonge|vast contract|salaris|verdien|per|komend|volgend|vorig|afgelopen|verlopen");

    private static readonly Phrases Explicit = new("ervaring|werkervaring|experience|experiance|experienced|erfahrung|doswiadczenia|doswiadczenie|gewerkt|worked|gereden|gedraaid|gezeten|of coding|of work|gearbeitet|travaille|d experience|exp");

    private static readonly Phrases None = new("geen ervaring|zero experience|0 ervaring|0 experience|geen werkervaring|nog geen ervaring|zonder ervaring|nul ervaring|no experience|without experience|not experience|keine erfahrung|pas d experience|aucune experience|sans experience|bez doswiadczenia|nie mam doswiadczenia|no experiance|niet mam doswiadczenia");

    private static readonly FrozenSet<string> Since = FrozenSet.ToFrozenSet(["sinds", "since", "seit", "depuis", "od", "vanaf"]);

    private static readonly FrozenSet<string> With = FrozenSet.ToFrozenSet(["met", "with", "als", "as", "in", "mit", "nodig", "vereist", "needed", "required", "avec", "w", "z", "jako", "op", "voor"]);

    private static readonly FrozenSet<string> Lives = FrozenSet.ToFrozenSet(["woon", "wonen", "live", "lived", "living", "wohne", "mieszkam", "habite", "zit"]);

    private static readonly FrozenSet<string> Works = FrozenSet.ToFrozenSet(["gewerkt", "werk", "work", "working", "worked", "ervaring", "als", "vak", "bouw", "zorg", "horeca", "transport", "elektra", "techniek", "logistiek"]);

    public static void Read(Utterance said, Findings findings)
    {
        decimal? found = null;
        var isExplicit = false;
        for (var at = 0; at < said.Count; at++)
        {
            if (!said.IsTaken(at) && (Amount(said, at) ?? Span(said, at) ?? SinceYear(said, at, findings.Today)) is { } years)
            {
                var isStrong = Explicit.In(said, said.ClauseStart(at), said.ClauseEnd(at));
                if (found is null || (isStrong && !isExplicit) || IsCorrection(said, at))
                {
                    (found, isExplicit) = (years, isStrong);
                }
            }
        }

        if (found is { } value)
        {
            findings.Note("yearsOfExperience", isExplicit ? 0.9 : 0.75, findings.Values with { YearsOfExperience = (double)decimal.Round(value, 2) });
        }
        else if (None.Find(said, 0, said.Count) is >= 0 and var none && !said.IsQuestion(none) && IsGeneral(said, none))
        {
            findings.Note("yearsOfExperience", 0.6, findings.Values with { YearsOfExperience = 0 });
        }
    }

    private static bool IsCorrection(Utterance said, int at) => said[at - 1] is "nee" or "eh" or "bedoel" or "sorry" or "no" or "eigenlijk" or "actually" || said[at - 2] is "nee" or "bedoel";

    // "geen ervaring met SAP" does not say that there is none at all.
    private static bool IsGeneral(Utterance said, int at) => !said.Has(at, Math.Min(at + 5, said.SentenceEnd(at)), With);

    private static decimal? Amount(Utterance said, int at)
    {
        if (Numbers.Read(said, at) is not { } number)
        {
            return null;
        }

        var unit = at + number.Length;
        if (said[at] is "een" && YearWords.Contains(said[at + 1]) && said[at + 2] is "of" && Numbers.Read(said, at + 3) is { } about && !YearWords.Contains(said[at + 3 + about.Length]))
        {
            // "een jaar of vijf" is about five.
            return IsExperience(said, at, at + 3 + about.Length, about.Value, true) ? about.Value : null;
        }

        unit += said[unit] is "+" or "a" or "plus" ? 1 : 0;
        if (said[unit] is "-" or "tot" or "to" && Numbers.Read(said, unit + 1) is { } upper)
        {
            unit += 1 + upper.Length;
        }

        unit += said[unit] is "a" or "an" && said[at] is "half" ? 1 : 0;
        unit += said[unit] is "volle" or "hele" or "full" or "ganze" ? 1 : 0;
        var isYears = YearWords.Contains(said[unit]);
        if (!isYears && !MonthWords.Contains(said[unit]))
        {
            return null;
        }

        var years = isYears ? number.Value : number.Value / 12;
        return years <= MostYears && said.Before(unit) < Gap.Clause && IsExperience(said, at, unit + 1, years, isYears) ? years : null;
    }

    private static bool IsExperience(Utterance said, int from, int to, decimal years, bool isYears)
    {
        var start = said.ClauseStart(from);
        var end = said.ClauseEnd(to - 1);
        if (Explicit.In(said, start, Math.Min(said.SentenceEnd(from), to + 6)) && !(said[from - 1] is "ben" or "am" && said[to] is "oud" or "old" or "en" or "and" || said[to] is "geleden" or "ago" or "oud" or "old"))
        {
            return true;
        }

        var isMoreThan = said[from - 1] is "over" && said[to - 1] is "years";
        if (!isMoreThan && Others.In(said, Math.Max(start, from - 5), Math.Min(end, to + 3)) && !Cues.In(said, to, Math.Min(end, to + 1)))
        {
            return false;
        }

        if (said.Has(start, from, Lives) && !said.Has(start, end, Works))
        {
            return false;
        }

        if (said[from - 1] is "ben" or "am" or "bin" or "in" or "na" || (said[from - 1] is "over" && said[to - 1] is not "years") || said[to] is "oud" or "old" or "alt" or "geleden" or "ago")
        {
            return false;
        }

        return Cues.In(said, start, end) || said[from - 1] is "al" or "ruim" or "depuis" or "seit" || (isYears && years < LeastAge && end - start <= 4);
    }

    // "van 2010 tot 2018 in de bouw gewerkt".
    private static decimal? Span(Utterance said, int at) =>
        said[at].Length == 4 && said.IsNumber(at) && said[at + 1] is "tot" or "-" or "to" or "bis" or "until" or "do" && said.IsNumber(at + 2) && said[at + 2].Length == 4
        && Numbers.Parse(said[at]) is { } first && Numbers.Parse(said[at + 2]) is { } last && first is >= 1970 and < 2100 && last > first && last < 2100
        && (Explicit.In(said, said.ClauseStart(at), said.ClauseEnd(at + 2)) || HasRole(said, said.ClauseStart(at), said.ClauseEnd(at + 2)))
            ? last - first
            : null;

    private static decimal? SinceYear(Utterance said, int at, DateOnly today)
    {
        if (!Since.Contains(said[at]) || !said.IsNumber(at + 1) || said[at + 1].Length != 4 || Numbers.Parse(said[at + 1]) is not { } year || year < 1970 || year > today.Year)
        {
            return null;
        }

        var start = said.ClauseStart(at);
        var end = said.ClauseEnd(at);
        var isHome = Others.In(said, start, end) && !Explicit.In(said, start, end);
        var isWork = Explicit.In(said, start, end) || Cues.In(said, start, at) || Cues.In(said, at + 2, end) || HasRole(said, start, end);
        return isWork && !isHome ? today.Year - year : null;
    }

    private static bool HasRole(Utterance said, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Vocabularies.Roles.Contains(said[at]))
            {
                return true;
            }
        }

        return false;
    }
}
