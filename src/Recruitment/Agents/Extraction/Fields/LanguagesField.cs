using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Languages that the candidate speaks, as ISO 639-1 codes.</summary>
internal static class LanguagesField
{
    private static readonly Phrases Speaks = new(
        "spreek|spreken|praat|praten|versta|begrijp|beheers|talen|taal|moedertaal|vloeiend|tweetalig|beetje|bietje|speak|speaking|language|languages|fluent|fluently|native|mother tongue|understand|bilingual|parle|langue|langues|couramment|spreche|sprechen|sprache|sprachen|muttersprache|fliessend|mowie|jezyk|jezyki|znam|komunikatywny|komunikatywnie|hablo|vorbesc|konusuyorum|in woord en geschrift|basis|goed|good|redelijk|basic|ken|kan|little|troche|un peu|ein bisschen|bisschen|niveau|level|a1|a2|b1|b2|c1|schrijf");

    private static readonly Phrases NotSelf = new(
        "spreken jullie|spreek jij|spreekt iemand|spreekt u|spreek je|do you speak|can you speak|you speak|anyone speak|sprechen sie|sprichst du|parlez vous|czy mowicie|czy mowisz|mag het in het|mag in het|kan het in het|kan in het|in het engels aub|please in|in english please|english please|engels aub|leren|leer ik|leer nog|wil leren|cursus|les|lessen|learn|learning|sprekend bedrijf|docent|leraar|leraares|teacher|mijn vrouw spreekt|examen|boek");

    private static readonly FrozenSet<string> Weak = FrozenSet.ToFrozenSet(["slecht", "bad", "poor", "kaum", "nauwelijks", "weinig"]);

    public static void Read(Utterance said, Findings findings)
    {
        var spoken = new List<string>();
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || Vocabularies.Languages.Match(said, at, forgiving: said[at].Length >= 6) is not { } hit || hit.Length != 1)
            {
                continue;
            }

            if (IsSpoken(said, at, hit, spoken.Count > 0))
            {
                if (!spoken.Contains(hit.Value))
                {
                    spoken.Add(hit.Value);
                }

                said.Take(at, at + 1);
            }
        }

        if (spoken.Count > 0)
        {
            findings.Note("languages", 0.85, findings.Values with { Languages = spoken });
        }
    }

    /// <summary>Reads an answer to "which languages do you speak".</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        var spoken = new List<string>();
        for (var at = 0; at < said.Count; at++)
        {
            if (Vocabularies.Languages.Match(said, at, forgiving: true) is { } hit && !Negation.Denies(said, at, at + 1) && !spoken.Contains(hit.Value))
            {
                spoken.Add(hit.Value);
            }
        }

        if (spoken.Count > 0)
        {
            findings.Note("languages", 0.9, findings.Values with { Languages = spoken });
        }

        return spoken.Count > 0;
    }

    private static bool IsSpoken(Utterance said, int at, LexiconHit hit, bool isListed)
    {
        var start = said.SentenceStart(at);
        var end = said.SentenceEnd(at);
        if (Negation.Denies(said, at, at + 1) || NotSelf.In(said, Math.Max(start, at - 6), Math.Min(end, at + 4)) || said.Has(at + 1, Math.Min(said.ClauseEnd(at), at + 5), Weak))
        {
            return false;
        }

        if (said[at].Length <= 3)
        {
            // Codes such as "nl" and "eng" are languages beside a word for speaking or another language.
            return said[at - 1] is "beetje" or "spreek" or "goed" or "redelijk" or "basis" or "vloeiend" or "little" or "speak" || IsLanguage(said, at - 2) || IsLanguage(said, at - 1) || IsLanguage(said, at + 2);
        }

        var isCued = Speaks.In(said, start, end);
        var isBeside = IsLanguage(said, at - 1) || IsLanguage(said, at - 2) || IsLanguage(said, at + 1) || IsLanguage(said, at + 2);
        return hit.IsAmbiguous
            ? isCued && !IsNationality(said, at)
            : isCued || isListed || isBeside || (said.Before(at) >= Gap.Clause && said.Before(at + 1) >= Gap.Clause && said.Count > 2 && !said.IsQuestion(at));
    }

    private static bool IsLanguage(Utterance said, int at) => said[at].Length > 3 && Vocabularies.Languages.Contains(said[at]);

    // "i am polish" tells where someone is from.
    private static bool IsNationality(Utterance said, int at) => said[at - 1] is "am" or "ben" or "bin" or "suis" or "jestem" || said[at + 1] is "worker" or "guy" or "man" or "woman" or "driver" or "nationality" or "passport" or "paspoort" or "nationaliteit";
}
