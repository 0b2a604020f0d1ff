using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Fields;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds age, date of birth and gender, which may play no part in recruitment.</summary>
internal static class PersonalFacts
{
    private const int Youngest = 13;
    private const int Oldest = 85;

    private static readonly FrozenSet<string> Years = FrozenSet.ToFrozenSet(["jaar", "jr", "years", "year", "yrs", "yo", "jahre", "jahr", "ans", "lat", "lata", "jarige", "jarig", "anos", "ani", "j", "y"]);

    private static readonly FrozenSet<string> Old = FrozenSet.ToFrozenSet(["oud", "old", "alt", "jong", "young", "jarige", "jarig", "yo"]);

    private static readonly FrozenSet<string> Work = FrozenSet.ToFrozenSet(
        ["ervaring", "experience", "werk", "werkzaam", "gewerkt", "chauffeur", "als", "as", "in", "bij", "actief", "bezig", "geleden", "ago", "erfahrung", "experiance", "doswiadczenia", "d", "geweest", "getrouwd", "zzp", "zelfstandig", "lid", "weg", "op", "with", "met", "experienced", "ervaren", "uur", "uren", "hours", "euro", "km", "dagen", "weken", "minuten", "contract", "garantie", "rijbewijs", "kok", "lasser", "monteur"]);

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(["s", "ms", "sec", "second", "seconds", "seconden", "min", "mins", "minutes", "minuten", "h", "hours", "uur", "d", "days", "dagen", "weeks", "weken", "months", "maanden", "m", "%", "mb", "kb"]);

    private static readonly Phrases Being = new("ik ben|ben|ben nu|ben al|ben net|ben bijna|i am|im|am|i m|ich bin|bin|j ai|mam|ik word|word|jestem|ik ben pas|ben pas|ik ben er|turned|net|tengo|am i|j ai bientot|ik ben inmiddels|ben inmiddels");

    private static readonly Phrases Labels = new("leeftijd|leeftijd is|mijn leeftijd is|mijn leeftijd|age|aged|age is|my age is|alter|wiek|age de");

    private static readonly Phrases Birth = new(
        "geboren|geboren op|geboren in|geb|geb datum|geboortedatum|geboortedatum is|geboortejaar|bouwjaar|ben van|uit|born|born on|born in|date of birth|dob|d o b|birthday|birthdate|verjaardag|jarig op|geboren te|ne le|nee le|ne en|nee en|date de naissance|geburtsdatum|geboren am|geburtstag|urodzony|urodzona|data urodzenia|ur|gebdatum|geb dat");

    private static readonly FrozenSet<string> Genders = FrozenSet.ToFrozenSet(["man", "vrouw", "jongen", "meisje", "meid", "woman", "female", "male", "girl", "boy", "femme", "homme", "frau", "mann", "kobieta", "kobieta", "mezczyzna", "dame", "heer", "vrouwelijk", "mannelijk", "guy", "lady", "weiblich", "mannlich", "kobieta"]);

    private static readonly Phrases GenderCue = new("ik ben een|ben een|ik ben|als|als een|i am a|am a|i m a|im a|as a|je suis une|je suis un|suis une|suis un|ich bin eine|ich bin ein|bin eine|bin ein|jestem|geslacht|geslacht is|gender|gender is|sex|sexe|geschlecht|plec|ben een jonge|ben een alleenstaande|am a young|i am|ben een hardwerkende|am a single");

    public static void Find(Utterance said, List<MaskSpan> spans)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var end = Born(said, at) ?? Age(said, at);
            if (end is { } last)
            {
                spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(last - 1), MaskKind.Age));
                at = last - 1;
                if (Genders.Contains(said[last]) && said.Before(last) < Gap.Clause)
                {
                    spans.Add(new MaskSpan(said.StartOf(last), said.EndOf(last), MaskKind.Gender));
                }
            }
            else if (IsGender(said, at))
            {
                spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(at), MaskKind.Gender));
            }
        }
    }

    private static int? Age(Utterance said, int at)
    {
        if (Numbers.Read(said, at) is not { } number || number.Value < Youngest || number.Value > Oldest || !decimal.IsInteger(number.Value) || said[at].Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var end = at + number.Length;
        end += said[end] is "+" ? 1 : 0;
        var hasYears = Years.Contains(said[end]) && said.Before(end) <= Gap.Space;
        var after = end + (hasYears ? 1 : 0);
        var isOld = Old.Contains(said[after]) || (hasYears && said[end] is "jarige" or "jarig" or "yo") || (said[after] is "of" && said[after + 1] is "age") || said[after] is "plus" or "plusser";
        if (isOld)
        {
            return Old.Contains(said[after]) && !Years.Contains(said[after]) ? after + 1 : said[after] is "plusser" or "plus" ? after + 1 : after;
        }

        // "18-07" is a day, "max-age 60" and "age 45 ms" are a program's.
        if (said[end] is "-" or "/" || said[at - 1] is "-" or "/" || (Labels.EndsBefore(said, at) && (Units.Contains(said[end]) || (at > 1 && said.Before(at - 1) == Gap.Joined))))
        {
            return null;
        }

        if (Labels.EndsBefore(said, at))
        {
            return after;
        }

        var isBeing = Being.EndsBefore(said, at) && !(said[at - 1] is "net" or "word" && !hasYears);
        var isWork = said.Before(after) < Gap.Clause && (Work.Contains(said[after]) || said.IsNumber(after) || said[after] is "€" or "%" or "-" or "/" or "tot" or "a" or "u" or "h") && !(said[after] is "en" or "and");
        return isBeing && !isWork && (hasYears || said.Before(after) >= Gap.Clause || said[after] is "en" or "and" or "und" or "et" or "i" or "dus" or "maar" or "but" or "woon" or "from" or "uit" or "geworden" or "zoek") ? after : null;
    }

    private static int? Born(Utterance said, int at)
    {
        if (!said.IsNumber(at) || !(Birth.EndsBefore(said, at) || said[at - 1] is "geb" or "ne" or "ur"))
        {
            return null;
        }

        // A whole date in any order, or a year on its own.
        var isYear = said[at].Length == 4 && said[at] is ['1', '9', ..] or ['2', '0', '0', ..] or ['2', '0', '1', ..];
        if (DatePhrase.Read(said, at, DateOnly.MinValue.AddYears(1999)) is { } date && said[at - 1] is not "uit")
        {
            var end = date.End;
            end += said.IsNumber(end) && said[end].Length == 4 ? 1 : 0;
            return Math.Min(end, said.Count);
        }

        if (said[at + 1] is "-" or "/" && said[at + 3] is "-" or "/" && said.IsNumber(at + 4))
        {
            return at + 5;
        }

        return (isYear && said[at - 1] is not "uit") || (said[at].Length <= 2 && said[at - 1] is "bouwjaar") || (said[at].Contains('.', StringComparison.Ordinal) && said[at].Length >= 8) ? at + 1 : null;
    }

    private static bool IsGender(Utterance said, int at) =>
        Genders.Contains(said[at]) && GenderCue.EndsBefore(said, at) && !(said[at - 1] is "als" or "a" && said[at + 1] is "van" or "of") && said[at + 1] is not "van" and not "met"
        && !(said[at - 1] is "ben" && said[at] is "heer");
}
