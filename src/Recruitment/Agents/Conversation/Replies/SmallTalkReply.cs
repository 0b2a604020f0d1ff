using Recruitment.Agents.Conversation.Phrasing;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Short and friendly, and back to work.</summary>
internal static class SmallTalkReply
{
    private static readonly string[] Thanks =
    [
        "dank", "dankje", "dankjewel", "dank je", "dank u", "bedankt", "thanks", "thank you", "thx", "top", "super", "merci", "danke", "dzieki", "dziekuje", "fijn", "prima", "oke", "ok", "okay", "helder", "duidelijk", "great",
    ];

    private static readonly string[] Goodbye = ["doei", "doeg", "tot ziens", "fijne dag", "fijn weekend", "bye", "goodbye", "see you", "au revoir", "tschuss", "do widzenia", "later", "groetjes", "slaap lekker", "welterusten"];

    public static ReplyDraft Compose(ReplyScene scene, bool isGuess)
    {
        var phrases = scene.Phrases;
        if (scene.Says(Goodbye))
        {
            return ReplyScene.Plain(phrases.Goodbye);
        }

        if (scene.Says(Thanks))
        {
            return ReplyScene.Plain(phrases.Thanks);
        }

        if (isGuess)
        {
            return ReplyScene.Plain(phrases.NotUnderstood, phrases.ChoiceWork, phrases.ChoiceQuestion, phrases.ChoiceHuman);
        }

        var hello = scene.FirstName is { } name ? PhraseBook.Fill(phrases.HelloName, name) : phrases.Hello;
        return ReplyScene.Plain(hello, phrases.ChoiceWork, phrases.ChoiceQuestion, phrases.ChoiceHuman);
    }
}
