using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Whether the candidate has transport of their own: a car, motorbike or scooter. A bicycle, bus or train is not.</summary>
internal static class TransportField
{
    private static readonly Phrases Vehicles = new(
        "auto|autootje|wagen|car|vervoer|transport|scooter|brommer|motor|bestelbus|busje|bus ter beschikking|auto ter beschikking|voiture|samochod|auto s|moped|motorbike|motorcycle|vehicule|fahrzeug|pkw|motorfiets|leaseauto|bolide|bestelauto|brommobiel|auto mobiel|eigen auto|vehicle|roller|skuter|samochodu|auta|vervoersmiddel|wagentje");

    private static readonly Phrases Own = new("eigen|own|eigenes|eigenen|propre|wlasny|wlasnym|wlasnego|heb|have|has|got|habe|ai|mam|bezit|mijn|my|mein|meine|met de|met|per|with my|with|by|mit|mit dem|en|in bezit van|vervoer|in het bezit|posiadam|j ai|rij|drive|kom met|ja|yes|i|wel|beschik over|beschik");

    private static readonly Phrases Shared = new(
        "openbaar vervoer|ov|o v|met de bus|met de trein|met bus|met trein|bus en trein|trein en bus|by bus|by train|public transport|the bus|the train|fiets|fietsje|met de fiets|bike|bicycle|e bike|ebike|elektrische fiets|velo|fahrrad|rower|rowerem|autobusem|bus und bahn|mit dem bus|mit dem zug|mit der bahn|ik fiets|en bus|en train|transport en commun|transports en commun|komunikacja miejska|ov kaart|ov chipkaart|meerijden|carpoolen|carpool|lopend|te voet|oeffis|tram|metro|bromfietsloos|stepje|mee met|afhankelijk van|autoloos");

    private static readonly FrozenSet<string> NotMine = FrozenSet.ToFrozenSet(
        ["monteur", "monteurs", "techniek", "poetser", "poetsen", "wassen", "wasser", "spuiter", "van", "verkoper", "branche", "industrie", "bedrijf", "sector", "regelen", "vergoed", "vergoeding", "kapot", "stuk", "bouw", "s", "rijden", "worker", "mechanic", "wash", "sales", "dealer", "rijbewijs", "company", "sleutelen", "planner", "kosten", "chauffeur", "reparatie", "repareren", "garage", "schade", "medewerker", "verkocht", "afgekeurd"]);

    private static readonly FrozenSet<string> Holds = FrozenSet.ToFrozenSet(["heb", "have", "ai", "habe", "mam"]);

    private static readonly FrozenSet<string> Broken = FrozenSet.ToFrozenSet(["kapot", "stuk", "verkocht", "weg", "garage", "afgekeurd", "broken", "kaputt", "total", "los", "sold"]);

    private static readonly Phrases Bikes = new("reistijd|wil fietsen|fietsenmaker|fietskoerier|fietsenwinkel|fietsplan|leasefiets");

    public static void Read(Utterance said, Findings findings)
    {
        bool? owns = null;
        var shared = false;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || said.IsQuestion(at))
            {
                continue;
            }

            if (Shared.Match(said, at) is > 0 and var ride)
            {
                shared |= IsMeans(said, at, ride);
                at += ride - 1;
            }
            else if (Vehicles.Match(said, at) is > 0 and var length)
            {
                owns = Owns(said, at, length) ?? owns;
                at += length - 1;
            }
        }

        if ((owns ?? (shared ? false : (bool?)null)) is { } value)
        {
            findings.Note("ownTransport", owns is null ? 0.75 : 0.88, findings.Values with { OwnTransport = value });
        }
    }

    private static bool IsMeans(Utterance said, int at, int length)
    {
        var isDenied = Negation.Denies(said, at, at + length);
        var isJob = Bikes.In(said, said.SentenceStart(at), said.SentenceEnd(at)) || said[at + length] is "chauffeur" or "vergoeding" or "koerier" or "bezorger" or "maker" or "monteur" or "courier" or "driver";
        return !isDenied && !isJob;
    }

    private static bool? Owns(Utterance said, int at, int length)
    {
        var end = at + length;
        var start = said.ClauseStart(at);
        if (said.Has(end, Math.Min(said.ClauseEnd(end - 1), end + 4), Broken))
        {
            return false;
        }

        if (Negation.Denies(said, at, end))
        {
            return said[at] is "transport" && said[at - 1] is not ("own" or "geen" or "no" or "eigen" or "of") ? null : false;
        }

        if (NotMine.Contains(said[end]) && said.Before(end) < Gap.Clause || said[at] is "transport" && said[at - 1] is not ("own" or "eigen" or "wlasny" or "have" or "propre") || said[at - 1] is "in" or "de" or "openbaar" or "public" or "aan" or "leuke" or "als" && said[at - 2] is not ("met" or "with" or "mit"))
        {
            return null;
        }

        var isOwned = Own.EndsBefore(said, at) || Own.In(said, Math.Max(start, at - 3), at) || said.Has(Math.Max(start, at - 7), at, Holds);
        var isFact = said.Before(at) >= Gap.Clause && said.Before(end) >= Gap.Clause && said.Count > 2;
        return isOwned || (isFact && said[at] is "auto" or "car" or "scooter" or "voiture" or "samochod") || said[end] is "aanwezig" or "beschikbaar" or "ja" or "yes" or "vorhanden" or "available" || (said[end] is "heb" && said[end + 1] is "ik") || (said[end] is "have" && said[end + 1] is "i") || (said[at] is "vervoer" && Vehicles.Match(said, end) > 0) ? true : null;
    }
}
