using System.Collections.Frozen;
using Recruitment.Platform.Search;

namespace Recruitment.Privacy.Consents;

/// <summary>Recognises what a candidate says about a consent: one word, or a button. The whole message must say it, so that talk about work is never taken for it.</summary>
internal static class ConsentWords
{
    private static readonly FrozenSet<string> Yes = Folded(
        "ja", "jawel", "ja hoor", "ja graag", "ja prima", "ja is goed", "is goed", "prima", "oke", "ok", "akkoord", "yes", "yes please", "yep", "sure", "agreed", "oui", "d accord", "ja bitte", "ja gerne", "einverstanden", "tak", "tak prosze", "zgoda", "zgadzam sie");

    private static readonly FrozenSet<string> No = Folded(
        "nee", "neen", "nee hoor", "nee dank je", "nee bedankt", "liever niet", "no", "no thanks", "no thank you", "nope", "non", "non merci", "nein", "nein danke", "lieber nicht", "nie", "nie dziekuje");

    private static readonly FrozenDictionary<string, (string Language, ConsentPurpose Purpose)> Withdraw = Index(text => text.WithdrawWord);

    private static readonly FrozenDictionary<string, (string Language, ConsentPurpose Purpose)> Ask = Index(text => text.AskWord);

    /// <summary>What a message says about a consent; null when it says nothing of the kind.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="open">The question that waits for an answer; null when none does.</param>
    public static ConsentWord? Read(string text, ConsentQuestion? open)
    {
        var words = SearchWords.Fold(text);
        if (Withdraw.TryGetValue(words, out var withdrawn))
        {
            return new ConsentWord(withdrawn.Purpose, ConsentAct.Withdrawn, withdrawn.Language);
        }

        if (Ask.TryGetValue(words, out var asked))
        {
            return new ConsentWord(asked.Purpose, null, asked.Language);
        }

        return open is null ? null
            : Yes.Contains(words) ? new ConsentWord(open.Purpose, ConsentAct.Given, open.Language)
            : No.Contains(words) ? new ConsentWord(open.Purpose, ConsentAct.Withdrawn, open.Language)
            : null;
    }

    private static FrozenSet<string> Folded(params string[] words) => words.Select(SearchWords.Fold).ToFrozenSet(StringComparer.Ordinal);

    // Dutch and German share words; the first language that has one gives the answer its language.
    private static FrozenDictionary<string, (string Language, ConsentPurpose Purpose)> Index(Func<ConsentText, string> word)
    {
        var found = new Dictionary<string, (string, ConsentPurpose)>(StringComparer.Ordinal);
        foreach (var wording in ConsentWordings.All)
        {
            foreach (var (purpose, text) in wording.Texts)
            {
                found.TryAdd(SearchWords.Fold(word(text)), (wording.Language, purpose));
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
