using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>
/// Recognises words for a person, for stopping and for privacy before any model call. Made for precision: it stays silent on
/// "ik werk graag met mensen", "medewerker magazijn" or "stoppen met mijn baan", and leaves softer wordings to the classifier.
/// Pure, thread-safe, and a few microseconds a message.
/// </summary>
public static class ExplicitRequests
{
    private const int LongestRead = 60;

    /// <summary>Gives the request that a message makes, or null.</summary>
    public static ExplicitRequest? Match(string text) => Match([.. Tokeniser.Tokenise(text, LongestRead)]);

    internal static ExplicitRequest? Match(ReadOnlySpan<Token> tokens)
    {
        var words = new ExplicitWords(tokens);
        if (words.Count == 0)
        {
            return null;
        }

        if (IsStop(words))
        {
            return ExplicitRequest.Stop;
        }

        if (ExplicitVocabulary.StartPhrases.Contains(string.Join(' ', words.Core)))
        {
            return ExplicitRequest.Start;
        }

        if (AsksWhatWeAre(words))
        {
            return ExplicitRequest.WhatAreYou;
        }

        return IsPrivacy(words) ? ExplicitRequest.Privacy : IsHuman(words) ? ExplicitRequest.Human : null;
    }

    private static bool IsStop(ExplicitWords words)
    {
        if (words.Core.Length is > 0 and <= 5 && ExplicitVocabulary.StopPhrases.Contains(string.Join(' ', words.Core)))
        {
            return true;
        }

        // "Afmelden voor het gesprek" is about the interview, "stoppen met mijn werk" about the job.
        if (words.HasAny(ExplicitVocabulary.WorkWords))
        {
            return false;
        }

        return (words.Count <= 9 && words.HasAny(ExplicitVocabulary.UnsubscribeWords))
            || words.HasNear(ExplicitVocabulary.NoMoreWords, ExplicitVocabulary.MessageWords, 4)
            || (words.HasAny(ExplicitVocabulary.StopVerbs) && words.HasNear(ExplicitVocabulary.StopVerbs, ExplicitVocabulary.MessageWords, 4));
    }

    private static bool IsPrivacy(ExplicitWords words)
    {
        if (words.HasAny(ExplicitVocabulary.PrivacyWords) && !words.HasAny(ExplicitVocabulary.ProfessionWords))
        {
            return true;
        }

        return (words.Core.Length is > 0 and <= 3 && ExplicitVocabulary.ErasePhrases.Contains(string.Join(' ', words.Core)))
            || (words.HasNear(ExplicitVocabulary.EraseVerbs, ExplicitVocabulary.DataWords, 6) && words.HasAny(ExplicitVocabulary.OwnWords))
            || words.HasNear(ExplicitVocabulary.AccessVerbs, ExplicitVocabulary.PersonalDataWords, 5);
    }

    // "Ben jij een robot? Geef me dan een mens" asks for a person.
    private static bool AsksWhatWeAre(ExplicitWords words) =>
        ExplicitVocabulary.WhoAreYouPhrases.Contains(string.Join(' ', words.Core))
        || (words.HasRunBefore(ExplicitVocabulary.AreYouRuns, ExplicitVocabulary.BetweenWords, ExplicitVocabulary.BeingWords)
            && !words.HasAny(ExplicitVocabulary.WishWords));

    private static bool IsHuman(ExplicitWords words)
    {
        if (words.Core.Length is > 0 and <= 4 && ExplicitVocabulary.HumanPhrases.Contains(string.Join(' ', words.Core)))
        {
            return true;
        }

        // "Ben je een echt mens of een computer?" asks what we are.
        if (words.HasAny(ExplicitVocabulary.NotAskingWords) || words.HasNear(ExplicitVocabulary.OrWords, ExplicitVocabulary.BotWords, 2))
        {
            return false;
        }

        return words.HasRun(ExplicitVocabulary.CallMeRuns)
            || words.HasRun(ExplicitVocabulary.PersonRuns)
            || words.HasNear(ExplicitVocabulary.SpeakVerbs, ExplicitVocabulary.PersonWords, 5)
            || words.HasNear(ExplicitVocabulary.RejectWords, ExplicitVocabulary.BotWords, 4);
    }
}
