using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Sets aside what a message says of somebody else: "mijn buurvrouw werkt 40 uur als kok".</summary>
internal static class OtherPeople
{
    private static readonly FrozenSet<string> Mine = FrozenSet.ToFrozenSet(["mijn", "mn", "m", "my", "mein", "meine", "mon", "ma", "moj", "moja", "een", "a", "n", "onze", "our"]);

    private static readonly FrozenSet<string> People = FrozenSet.ToFrozenSet(
        ["broer", "broertje", "zus", "zusje", "vriend", "vriendin", "buurman", "buurvrouw", "man", "vrouw", "zoon", "dochter", "moeder", "vader", "ma", "pa", "neef", "nicht", "collega", "oom", "tante", "maat", "kameraad", "schoonzus", "zwager", "buurjongen", "baas", "brother", "sister", "friend", "wife", "husband", "son", "daughter", "mother", "father", "cousin", "colleague", "neighbour", "neighbor", "boyfriend", "girlfriend", "mate", "freund", "freundin", "bruder", "schwester", "frau", "mann", "sohn", "tochter", "frere", "soeur", "ami", "amie", "femme", "mari", "fils", "fille", "brat", "siostra", "zona", "maz", "kolega", "kolezanka", "syn", "corka"]);

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["werkt", "zoekt", "heeft", "is", "woont", "wil", "kan", "rijdt", "heet", "spreekt", "verdient", "werkte", "zit", "doet", "was", "staat", "works", "has", "lives", "wants", "can", "speaks", "looking", "earns", "drives", "worked", "hat", "arbeitet", "sucht", "wohnt", "spricht", "ist", "cherche", "travaille", "habite", "szuka", "pracuje", "mieszka", "jest", "ook", "also", "die", "who"]);

    private static readonly FrozenSet<string> Self = FrozenSet.ToFrozenSet(["ik", "i", "ich", "je", "ja", "zelf", "mij", "me", "wij", "we"]);

    public static void SetAside(Utterance said)
    {
        for (var at = 0; at + 2 < said.Count; at++)
        {
            if (Mine.Contains(said[at]) && People.Contains(said[at + 1]) && Verbs.Contains(said[at + 2]) && said.Before(at + 1) < Gap.Clause && said.Before(at + 2) < Gap.Clause)
            {
                var end = at + 2;
                while (end < said.Count && said.Before(end) < Gap.Sentence && !(Self.Contains(said[end]) && said[end - 1] is not "en" and not "dan"))
                {
                    end++;
                }

                said.Take(at, end);
                at = end - 1;
            }
        }
    }
}
