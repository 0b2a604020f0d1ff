using Recruitment.Agents.Conversation.Phrasing;

namespace Recruitment.Agents.Conversation.Replies;

/// <summary>Explains rights, confirms stopping and starting, and hands requests about data to a person.</summary>
internal static class PrivacyReply
{
    private static readonly string[] Start = ["start", "hervat", "resume", "weer aanmelden"];

    private static readonly string[] Stop =
    [
        "stop", "stopp", "afmelden", "meld me af", "uitschrijven", "schrijf me uit", "unsubscribe", "geen berichten", "geen appjes", "geen bericht meer", "geen appjes meer",
        "niet meer appen", "niet meer berichten", "no more messages", "stop messaging", "stop sending", "arret", "plus de messages", "keine nachrichten", "abmelden", "wypisz", "nie chce wiecej", "wil geen appjes",
    ];

    private static readonly string[] Request =
    [
        "verwijder", "verwijderen", "verwijder mijn", "wis", "wissen", "gooi", "haal me", "delete", "erase", "remove", "forget me", "vergeet mij", "inzage", "inzien", "kopie van mijn gegevens",
        "copy of my data", "copy of my", "export", "download", "wat weten jullie", "what do you know about me", "welke gegevens", "aanpassen", "wijzigen", "corrigeren", "staat verkeerd", "klopt niet", "correct my",
        "change my", "supprimez", "supprimer", "effacer", "loschen", "loschen sie", "usunac", "usun", "usuncie", "nieuwe adres", "bezwaar", "object",
    ];

    public static ReplyDraft Compose(ReplyScene scene, bool askedToStop)
    {
        var phrases = scene.Phrases;
        var notice = scene.Turn.Brand.PrivacyNoticeUrl.ToString();
        if (Start.Contains(scene.Words.Trim()))
        {
            return ReplyScene.Plain(phrases.PrivacyStart, phrases.ChoiceWork, phrases.ChoiceQuestion);
        }

        // Deleting goes further than stopping, so it wins when both are asked.
        if (scene.Says(Request))
        {
            return ReplyScene.ToHuman(PhraseBook.Fill(phrases.PrivacyRequest, notice)) with { Sources = ["knowledge:privacy"] };
        }

        return askedToStop || scene.Says(Stop)
            ? ReplyScene.Plain(phrases.PrivacyStop)
            : ReplyScene.Plain(PhraseBook.Fill(phrases.PrivacyRights, notice)) with { Sources = ["knowledge:privacy"] };
    }
}
