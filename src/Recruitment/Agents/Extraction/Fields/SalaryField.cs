using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;
using Recruitment.Intake;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Pay that the candidate asks: "15 euro per uur", "2800 bruto pm", "3k", "72000 a year".</summary>
internal static class SalaryField
{
    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["eur"] = "EUR",
        ["eu"] = "EUR",
        ["euri"] = "EUR",
        ["eurotjes"] = "EUR",
        ["piek"] = "EUR",
        ["pln"] = "PLN",
        ["zl"] = "PLN",
        ["zlotych"] = "PLN",
        ["$"] = "USD",
        ["usd"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pounds"] = "GBP",
        ["chf"] = "CHF",
    }.ToFrozenDictionary();

    private static readonly Phrases Hour = new("per uur|per hour|p u|p uur|uur|p / u|/ uur|/ u|/ h|/ hour|pu|an hour|a hour|hour|hourly|ph|pro stunde|die stunde|stunde|/ std|per stunde|de l heure|par heure|heure|l heure|na godzine|za godzine|godzine|/ godz|uurloon|de uur|per uurtje|the hour|h|/ hr|per h|stundenlohn|in het uur|godzina");

    private static readonly Phrases Month = new("per maand|per mnd|p m|p / m|pm|maand|/ maand|/ mnd|/ m|/ month|a month|per month|month|monthly|maandsalaris|maandelijks|im monat|pro monat|monat|monatlich|par mois|mois|/ mois|miesiecznie|na miesiac|za miesiac|de maand|in de maand|each month|pmnd|mensuel");

    private static readonly Phrases Year = new("per jaar|jaarlijks|jaarsalaris|op jaarbasis|jaar|/ jaar|a year|per year|yearly|per annum|pa|annually|annual|year|im jahr|pro jahr|jahr|jahrlich|par an|/ an|rocznie|na rok|/ year|p j|pj");

    private static readonly Phrases Pay = new(
        "salaris|salarisindicatie|salariswens|verdien|verdienen|verdiende|loon|uurloon|bruto|netto|brutto|gross|net|salary|wage|pay|earn|earning|gehalt|lohn|stundenlohn|salaire|stawka|zarabiac|zarobki|wypłata|brut|schuiven|vangen|krijgen|betaald|betalen|willen hebben|expectation|expecting|expect|verwacht|looking for|maandsalaris|jaarsalaris|schaal|salarisverwachting|bruto per|vraag|wil|minimaal|min|minimum|minstens|ask|uurtarief|tarief|rate|budget|wens|indicatie");

    private static readonly Phrases Named = new(
        "salaris|salarisindicatie|salariswens|verdien|verdienen|loon|bruto|netto|brutto|gross|net|salary|wage|earn|gehalt|lohn|salaire|stawka|zarabiac|zarobki|brut|expectation|expecting|expect|maandsalaris|jaarsalaris|salarisverwachting|betaald|schuiven|vangen|pay|willen hebben|k");

    private static readonly Phrases NotPay = new("km|kilometer|kilometers|reiskosten|per rit|boete|huur|rent|voorschot|schuld|lening|borg|kost|kosten|costs|vergoeding|reiskostenvergoeding|per dag|a day|per day|per week|a week|pro woche|pro tag|par jour|par semaine|toeslag|bonus|korting|waarborg|minder loon|te weinig|tekort|missing|deposit|btw|kassa|omzet|dziennie|tygodniowo");

    private static readonly Phrases Former = new("verdiende|verdien nu|krijg nu|kreeg|nu krijg|verdiende ik|earned|i earn now|currently earn|currently|nu verdien ik|betaalden|vorige baan");

    private static readonly FrozenSet<string> BareUnits = FrozenSet.ToFrozenSet(
        ["uur", "hour", "stunde", "heure", "h", "godzine", "godzina", "maand", "month", "monat", "mois", "jaar", "year", "jahr"]);

    public static void Read(Utterance said, Findings findings)
    {
        (Salary Pay, double Confidence)? found = null;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || Amount(said, at) is not { } amount)
            {
                continue;
            }

            if (Judge(said, at, amount) is { } pay && (found is null || IsCorrection(said, at) || pay.Confidence > found.Value.Confidence))
            {
                found = pay;
                said.Take(at, Math.Min(amount.End, said.Count));
            }

            at = amount.End - 1;
        }

        if (found is { } best && best.Confidence > 0.3)
        {
            findings.Note("salary", best.Confidence, findings.Values with { Salary = best.Pay });
        }
    }

    /// <summary>Reads an answer to "what do you want to earn", in which currency and period may be left out.</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Amount(said, at) is { } amount && Period(said, amount.End, amount.Value, at) is { } period && IsPlausible(amount.Value, period))
            {
                findings.Note("salary", 0.85, findings.Values with { Salary = new Salary(amount.Value, period, amount.Currency ?? "EUR") });
                return true;
            }
        }

        return false;
    }

    private static bool IsCorrection(Utterance said, int at)
    {
        for (var word = at - 1; word >= at - 4; word--)
        {
            if (said[word] is "zeg" or "nee" or "eigenlijk" or "liever" or "actually" or "bedoel" or "rather" or "doe" or "liefst" or "say")
            {
                return true;
            }
        }

        return false;
    }

    private static (decimal Value, string? Currency, int End)? Amount(Utterance said, int at)
    {
        if (!(said.IsNumber(at) || Numbers.Read(said, at) is { Value: >= 10 } && said[at] is not "a") || Numbers.Read(said, at) is not { } number || said[at - 1] is "-" && said.IsNumber(at - 2) && said[at - 3] is "-")
        {
            return null;
        }

        var (value, end) = (number.Value, at + number.Length);
        if (said[end] is "k" && said.Before(end) == Gap.Joined)
        {
            (value, end) = (value * 1000, end + 1);
        }
        else if (said[end] is "duizend" or "mille" or "thousand" or "k")
        {
            (value, end) = (value * 1000, end + 1);
        }
        else if (value <= 12 && said.IsNumber(end) && said[end].Length == 3 && Currencies.ContainsKey(said[at - 1]))
        {
            (value, end) = ((value * 1000) + (Numbers.Parse(said[end]) ?? 0), end + 1);
        }

        var currency = Currencies.GetValueOrDefault(said[at - 1]) is { } before && said.Before(at) < Gap.Clause ? before : null;
        if (currency is null && Currencies.TryGetValue(said[end], out var after) && said.Before(end) < Gap.Clause)
        {
            (currency, end) = (after, end + 1);
            if (said.IsNumber(end) && said[end].Length == 2 && said.Before(end) <= Gap.Space && decimal.IsInteger(value) && value < 100 && !IsUnit(said, end + 1))
            {
                // "15 euro 50".
                (value, end) = (value + ((Numbers.Parse(said[end]) ?? 0) / 100), end + 1);
            }
        }

        return (value, currency, end);
    }

    private static bool IsUnit(Utterance said, int at) => said[at] is "uur" or "uren" or "hours" or "u" or "hrs";

    private static (Salary Pay, double Confidence)? Judge(Utterance said, int at, (decimal Value, string? Currency, int End) amount)
    {
        var start = said.SentenceStart(at);
        var end = said.SentenceEnd(Math.Min(amount.End, said.Count) - 1);
        if (NotPay.In(said, Math.Max(start, at - 3), Math.Min(end, amount.End + 3)) || Negation.DeniedBefore(said, at) && !IsCorrection(said, at) && said[at - 1] is not "onder" and not "under")
        {
            return null;
        }

        var explicitPeriod = Explicit(said, amount, at, end);
        var isPaid = Pay.In(said, Math.Max(said.ClauseStart(at), at - 8), Math.Min(end, amount.End + 4));
        var isNumbered = said[at - 1] is "vacature" or "vacancy" or "nummer" or "nr" or "number" or "code" or "id" or "order" or "postcode" or "sinds" or "since" or "in" or "#";
        var isBare = amount.Currency is null && explicitPeriod is null;
        var isLarge = amount.Value >= 1200 && !(decimal.IsInteger(amount.Value) && amount.Value is >= 1950 and <= 2035 && isBare && !isPaid);
        if (isBare && (isNumbered || !Named.In(said, Math.Max(start, at - 8), Math.Min(end, amount.End + 4))))
        {
            return null;
        }

        if ((isBare && !(isPaid && isLarge && !said.IsQuestion(at))) || (amount.Currency is null && explicitPeriod == "hour" && amount.Value < 8) || (isBare && amount.Value < 1200) || IsHours(said, at, amount, explicitPeriod))
        {
            return null;
        }

        var period = explicitPeriod ?? Period(said, amount.End, amount.Value, at);
        if (period is null || !IsPlausible(amount.Value, period))
        {
            return null;
        }

        var isFormer = Former.In(said, said.ClauseStart(at), said.ClauseEnd(at));
        return (new Salary(amount.Value, period, amount.Currency ?? "EUR"), isFormer ? 0.3 : isBare ? 0.7 : 0.9);
    }

    // "32 uur" is time; "15 per uur" and "15 p/u" are pay.
    private static bool IsHours(Utterance said, int at, (decimal Value, string? Currency, int End) amount, string? period) =>
        amount.Currency is null && period == "hour" && (IsUnit(said, amount.End) || said[amount.End] is "h" or "stunde" or "heure" or "hour" || said[amount.End] is "maand" or "jaar");

    private static string? Explicit(Utterance said, (decimal Value, string? Currency, int End) amount, int at, int end)
    {
        for (var look = amount.End; look <= amount.End + 4 && look < end; look++)
        {
            if (look > amount.End && said.IsNumber(look) && said[look - 1] is not ("-" or "tot" or "a" or "of" or "to"))
            {
                break;
            }

            var isNear = amount.Currency is not null || look == amount.End || said[look - 1] is "bruto" or "netto" or "gross" or "net" or "brutto" or "ex" or "per" or "euro" or "eur" or "/" || said.IsNumber(look - 1);
            var isBareUnit = amount.Currency is null && BareUnits.Contains(said[look]) && said[look - 1] is not "/";
            if (isNear && !isBareUnit && said.Before(look) < Gap.Clause && At(said, look) is { } period && !(period != "hour" && amount.Currency is null && said[look] is "jaar" or "maand" or "year" or "month" or "mois" or "pm" && look == amount.End && amount.Value < 100))
            {
                return period;
            }
        }

        var label = Math.Max(said.ClauseStart(at), at - 5);
        for (var look = at - 1; look >= label; look--)
        {
            switch (said[look])
            {
                case "uurloon" or "uurtarief" or "stundenlohn" or "hourly":
                    return "hour";
                case "maandsalaris" or "maandloon" or "monthly":
                    return "month";
                case "jaarsalaris" or "yearly" or "annual":
                    return "year";
            }
        }

        return null;
    }

    private static string? At(Utterance said, int at) =>
        Hour.Match(said, at) > 0 ? "hour" : Month.Match(said, at) > 0 ? "month" : Year.Match(said, at) > 0 ? "year" : null;

    private static string? Period(Utterance said, int end, decimal value, int at) =>
        Explicit(said, (value, "EUR", end), at, said.Count) ?? value switch
        {
            >= 8 and < 100 => "hour",
            >= 500 and < 12_000 => "month",
            >= 12_000 and < 400_000 => "year",
            _ => null,
        };

    private static bool IsPlausible(decimal value, string period) => period switch
    {
        "hour" => value is >= 5 and <= 250,
        "month" => value is >= 300 and <= 30_000,
        _ => value is >= 8_000 and <= 400_000,
    };
}
