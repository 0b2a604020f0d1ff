using System.Collections.Frozen;

namespace Recruitment.Vacancies.Files;

/// <summary>Words that people write in a sheet, and what they mean in a <see cref="Vacancy"/>.</summary>
internal static class CellWords
{
    public static readonly FrozenDictionary<string, string> Shifts = Read(
        "day=day dag dagdienst overdag dagdiensten|evening=evening avond avonddienst late|night=night nacht nachtdienst|weekend=weekend weekenddienst weekenden"
        + "|two-shift=two-shift 2-ploegen tweeploegen 2-ploegendienst tweeploegendienst 2ploegen|three-shift=three-shift 3-ploegen drieploegen 3-ploegendienst drieploegendienst 3ploegen"
        + "|five-shift=five-shift 5-ploegen vijfploegen 5-ploegendienst vijfploegendienst 5ploegen");

    public static readonly FrozenDictionary<string, string> Languages = Read(
        "nl=nl nederlands dutch|en=en engels english|de=de duits german|fr=fr frans french|pl=pl pools polish|es=es spaans spanish|pt=pt portugees portuguese|ro=ro roemeens romanian"
        + "|bg=bg bulgaars bulgarian|hu=hu hongaars hungarian|uk=uk oekraiens oekraïens ukrainian|ru=ru russisch russian|tr=tr turks turkish|ar=ar arabisch arabic|it=it italiaans italian|lt=lt litouws lithuanian");

    public static readonly FrozenDictionary<string, string> Periods = Read(
        "hour=hour uur uurloon per-uur hourly per-hour|month=month maand maandloon per-maand monthly per-month|year=year jaar per-jaar yearly per-year");

    public static readonly FrozenDictionary<string, string> YesNo = Read("yes=yes ja true waar 1 x y j|no=no nee false onwaar 0 n -");

    public static readonly FrozenDictionary<string, string> Immediately = Read("immediately=immediately direct per-direct asap now");

    /// <summary>The meaning of a word, whatever its case; null when it is not known.</summary>
    public static string? Find(FrozenDictionary<string, string> words, string text) => words.GetValueOrDefault(text.Trim().ToLowerInvariant().Replace(' ', '-'));

    private static FrozenDictionary<string, string> Read(string words) => words.Split('|')
        .SelectMany(line => line.Split('=')[1].Split(' ').Select(word => (word, value: line.Split('=')[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.value);
}
