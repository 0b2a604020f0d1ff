using System.Globalization;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Reads one date: "1 december", "1-12", "half januari", "over twee weken", "volgende week", "maandag", "morgen".</summary>
internal readonly record struct DatePhrase(DateOnly Date, int End)
{
    public static DatePhrase? Read(Utterance said, int at, DateOnly today) =>
        DayAndMonth(said, at, today) ?? Numeric(said, at, today) ?? MonthPart(said, at, today) ?? MonthEdge(said, at, today) ?? Ordinal(said, at, today) ?? Week(said, at, today) ?? Ahead(said, at, today) ?? Next(said, at, today) ?? Named(said, at, today);

    // "1 december", "1e dec", "december 1", "1. Dezember 2026", "the 5th of January".
    private static DatePhrase? DayAndMonth(Utterance said, int at, DateOnly today)
    {
        if (said.IsNumber(at) && int.TryParse(said[at].TrimEnd('.'), out var day) && day is >= 1 and <= 31)
        {
            var month = at + 1;
            month += said[month] is "e" or "de" or "ste" or "st" or "nd" or "rd" or "th" or "er" ? 1 : 0;
            month += said[month] is "of" or "van" ? 1 : 0;
            return IsMonth(said, month, out var number) ? Make(said, today, number, day, month + 1) : null;
        }

        if (IsMonth(said, at, out var first) && said.IsNumber(at + 1) && said[at + 1].Length <= 2 && said.Before(at + 1) < Gap.Clause && int.TryParse(said[at + 1], out var second) && second is >= 1 and <= 31 && said[at + 2] is not ("uur" or "hours" or "euro"))
        {
            return Make(said, today, first, second, at + 2);
        }

        return null;
    }

    // "1-12", "1/12/2026", "01.12.2026", "2026-12-01".
    private static DatePhrase? Numeric(Utterance said, int at, DateOnly today)
    {
        if (!said.IsNumber(at))
        {
            return null;
        }

        if (said[at].Split('.') is [var d, var m, ..] dots && d.Length <= 2 && m.Length <= 2 && dots.Length is 2 or 3 && int.TryParse(d, out var dotDay) && int.TryParse(m, out var dotMonth) && (dots.Length == 3 || m.Length == 2 || said[at - 1] is "dem" or "ab" or "vom" or "am"))
        {
            return dots.Length == 3 && int.TryParse(dots[2], out var dotYear) ? Make(dotYear, dotMonth, dotDay, at + 1) : dotMonth is >= 1 and <= 12 && said[at + 1] is not ("euro" or "uur" or "p" or "per" or "€") ? Make(NearestYear(today, dotMonth, dotDay), dotMonth, dotDay, at + 1) : null;
        }

        if (said[at + 1] is not ("-" or "/") || !said.IsNumber(at + 2) || !int.TryParse(said[at], out var first) || !int.TryParse(said[at + 2], out var second))
        {
            return null;
        }

        var hasThird = said[at + 3] == said[at + 1] && said.IsNumber(at + 4);
        if (first >= 2020 && hasThird && int.TryParse(said[at + 4], out var last))
        {
            return Make(first, second, last, at + 5);
        }

        if (hasThird && int.TryParse(said[at + 4], out var year))
        {
            return Make(year, second, first, at + 5);
        }

        return second is >= 1 and <= 12 && first is >= 1 and <= 31 && said[at + 3] is not ("uur" or "uren" or "u" or "hours" or "h" or "euro" or "dagen" or "weken") ? Make(NearestYear(today, second, first), second, first, at + 3) : null;
    }

    // "half januari", "begin maart", "eind februari", "januari".
    private static DatePhrase? MonthPart(Utterance said, int at, DateOnly today)
    {
        var part = said[at] switch
        {
            "half" or "medio" or "mid" or "mitte" or "midden" => 15,
            "begin" or "beginning" or "anfang" or "debut" or "start" or "early" => 1,
            "eind" or "einde" or "end" or "ende" or "fin" or "koniec" or "late" => 31,
            _ => 0,
        };
        var month = at + (part > 0 ? 1 : 0);
        month += part > 0 && said[month] is "of" or "van" or "de" ? 1 : 0;
        if (!IsMonth(said, month, out var number) || (part == 0 && said[month] is "mars" or "may" or "mai" or "mei" or "dec" or "jan" or "sep" && said.Before(month) >= Gap.Clause))
        {
            return null;
        }

        var end = month + 1;
        if (part > 0 && said.IsNumber(end) && said[end].Length <= 2 && said.Before(end) < Gap.Clause)
        {
            // "can begin december 15th": the verb, not the start of the month.
            return DayAndMonth(said, month, today);
        }

        var hasYear = said.IsNumber(end) && said[end].Length == 4;
        var year = hasYear && int.TryParse(said[end], out var named) ? named : NearestYear(today, number, part == 31 ? 28 : Math.Max(part, 1));
        var day = part == 31 ? DateTime.DaysInMonth(year, number) : Math.Max(part, 1);
        return Make(year, number, day, end + (hasYear ? 1 : 0));
    }

    // "eind van de maand", "begin volgende maand", "begin volgend jaar".
    private static DatePhrase? MonthEdge(Utterance said, int at, DateOnly today)
    {
        if (said[at] is not ("eind" or "einde" or "end" or "begin" or "beginning" or "start" or "half" or "halverwege"))
        {
            return null;
        }

        var look = at + 1;
        while (said[look] is "van" or "of" or "de" or "the" or "deze" or "this")
        {
            look++;
        }

        var isNext = said[look] is "volgende" or "volgend" or "next" or "komende" or "nieuwe" or "new" or "komend";
        look += isNext ? 1 : 0;
        if (said[look] is "jaar" or "year" && isNext)
        {
            return said[at] is "begin" or "beginning" or "start" ? new DatePhrase(new DateOnly(today.Year + 1, 1, 1), look + 1) : null;
        }

        if (!DateWords.MonthUnits.Contains(said[look]) || look == at + 1)
        {
            return null;
        }

        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(isNext ? 1 : 0);
        return said[at] switch
        {
            "eind" or "einde" or "end" => new DatePhrase(first.AddMonths(1).AddDays(-1), look + 1),
            "half" or "halverwege" => new DatePhrase(first.AddDays(14), look + 1),
            _ => new DatePhrase(first < today ? first.AddMonths(1) : first, look + 1),
        };
    }

    // "vanaf de 15e", "from the 1st": the coming day of that number.
    private static DatePhrase? Ordinal(Utterance said, int at, DateOnly today)
    {
        var isOrdinal = said.IsNumber(at) && said[at + 1] is "e" or "de" or "ste" or "st" or "nd" or "rd" or "th" && said.Before(at + 1) == Gap.Joined && said[at - 1] is "de" or "the" or "per" or "vanaf";
        if (!isOrdinal || !int.TryParse(said[at], out var day) || day is < 1 or > 28 || said[at + 2] is "week" or "jaars" or "jaar" or "keer" or "werkdag" or "floor" or "verdieping")
        {
            return null;
        }

        var date = new DateOnly(today.Year, today.Month, day);
        return new DatePhrase(date <= today ? date.AddMonths(1) : date, at + 2);
    }

    // "vanaf week 50": its Monday.
    private static DatePhrase? Week(Utterance said, int at, DateOnly today)
    {
        if (said[at] is not ("week" or "wk" or "kw") || !said.IsNumber(at + 1) || !int.TryParse(said[at + 1], out var week) || week is < 1 or > 53)
        {
            return null;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year, week, DayOfWeek.Monday));
        return new DatePhrase(monday < today ? DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year + 1, week, DayOfWeek.Monday)) : monday, at + 2);
    }

    // "over twee weken", "in 2 weeks", "binnen een maand", "za dwa tygodnie", "within".
    private static DatePhrase? Ahead(Utterance said, int at, DateOnly today)
    {
        if (said[at] is not ("over" or "in" or "binnen" or "within" or "za" or "dans" or "na" or "after"))
        {
            return null;
        }

        var number = at + 1;
        number += said[number] is "ongeveer" or "about" or "ca" or "zo" or "nog" or "n" ? 1 : 0;
        var amount = Numbers.Read(said, number);
        var unit = number + (amount?.Length ?? 0);
        var count = amount?.Value ?? (DateWords.Weeks.Contains(said[unit]) || DateWords.MonthUnits.Contains(said[unit]) ? 1 : 0);
        if (count <= 0 || count > 60 || (amount is null && said[at] is not ("za" or "over")))
        {
            return null;
        }

        var days = (int)decimal.Round(count * 7);
        return said[unit] switch
        {
            var word when DateWords.Days.Contains(word) => new DatePhrase(today.AddDays((int)count), unit + 1),
            var word when DateWords.Weeks.Contains(word) => new DatePhrase(today.AddDays(days), unit + 1),
            var word when DateWords.MonthUnits.Contains(word) => new DatePhrase(decimal.IsInteger(count) ? today.AddMonths((int)count) : today.AddDays((int)(count * 30)), unit + 1),
            _ => null,
        };
    }

    // "volgende week", "next monday", "nächsten Monat".
    private static DatePhrase? Next(Utterance said, int at, DateOnly today)
    {
        var isNext = said[at] is "volgende" or "volgend" or "next" or "nachste" or "nachsten" or "nachster" or "komende" or "aanstaande" or "przyszly" or "przyszlym" or "przyszlego" or "nastepnym" or "kommende" or "kommenden" or "aankomende" or "coming";
        var unit = said[at + 1];
        if (isNext && DateWords.Weekdays.TryGetValue(unit, out var weekday))
        {
            var coming = Coming(today, weekday);
            return new DatePhrase(said[at] is "volgende" or "next" or "nachsten" && (int)coming.DayOfWeek != 0 && coming.DayNumber - today.DayNumber < 7 - (((int)today.DayOfWeek + 6) % 7) ? coming.AddDays(7) : coming, at + 2);
        }

        if (isNext && (DateWords.Weeks.Contains(unit) || unit is "tygodniu" or "tygodnia"))
        {
            return DateWords.Weekdays.TryGetValue(said[at + 2], out var named)
                ? new DatePhrase(Coming(today, 1).AddDays((named + 6) % 7), at + 3)
                : new DatePhrase(Coming(today, 1), at + 2);
        }

        if (isNext && (DateWords.MonthUnits.Contains(unit) || unit == "miesiacu"))
        {
            return new DatePhrase(new DateOnly(today.Year, today.Month, 1).AddMonths(1), at + 2);
        }

        var isYear = (isNext && unit is "jaar" or "year" or "jahr" or "roku") || (said[at] is "nieuwe" or "new" && unit is "jaar" or "year");
        if (isYear)
        {
            return new DatePhrase(new DateOnly(today.Year + 1, 1, 1), at + 2);
        }

        return (said[at], unit) switch
        {
            ("lundi", "prochain") => new DatePhrase(Coming(today, 1), at + 2),
            ("semaine", "prochaine") => new DatePhrase(Coming(today, 1), at + 2),
            ("mois", "prochain") => new DatePhrase(new DateOnly(today.Year, today.Month, 1).AddMonths(1), at + 2),
            _ => null,
        };
    }

    private static DatePhrase? Named(Utterance said, int at, DateOnly today)
    {
        if (DateWords.Weekdays.TryGetValue(said[at], out var weekday))
        {
            return new DatePhrase(Coming(today, weekday), at + 1);
        }

        return said[at] switch
        {
            "overmorgen" or "ubermorgen" or "pojutrze" => new DatePhrase(today.AddDays(2), at + 1),
            "morgen" or "tomorrow" or "demain" or "jutra" or "jutro" => new DatePhrase(today.AddDays(1), at + 1),
            "vandaag" or "today" or "heute" or "dzisiaj" or "dzis" => new DatePhrase(today, at + 1),
            _ => null,
        };
    }

    private static DateOnly Coming(DateOnly today, int weekday) => today.AddDays((((weekday - (int)today.DayOfWeek) + 6) % 7) + 1);

    private static bool IsMonth(Utterance said, int at, out int month) => DateWords.Months.TryGetValue(said[at], out month) && said.Before(at) <= Gap.Sentence;

    private static DatePhrase? Make(Utterance said, DateOnly today, int month, int day, int end)
    {
        var hasYear = said.IsNumber(end) && said[end].Length == 4 && said[end].StartsWith("20", StringComparison.Ordinal);
        return hasYear && int.TryParse(said[end], out var year) ? Make(year, month, day, end + 1) : Make(NearestYear(today, month, day), month, day, end);
    }

    private static DatePhrase? Make(int year, int month, int day, int end)
    {
        year += year is > 0 and < 100 ? 2000 : 0;
        return year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DatePhrase(new DateOnly(year, month, day), end) : null;
    }

    // A date without a year is the coming one.
    private static int NearestYear(DateOnly today, int month, int day) =>
        month is >= 1 and <= 12 && new DateOnly(today.Year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(today.Year, month))) < today ? today.Year + 1 : today.Year;
}
