using Microsoft.Extensions.Options;
using Recruitment.Branding;

namespace Recruitment.Privacy.Requests;

/// <summary>What the assistant says about requests, in Dutch (je or u) and in English, which everybody else gets.</summary>
public sealed class PrivacyPhrases(IOptions<BrandOptions> brand)
{
    private static readonly PrivacyPhrasing Dutch = new()
    {
        Language = "nl",
        Yes = PrivacyWords.YesDutch,
        No = PrivacyWords.NoDutch,
        EraseAsk = "Je vraagt om al je gegevens te verwijderen: je profiel, je gesprekken met ons en je sollicitaties. Dat kan niet ongedaan worden gemaakt. Weet je het zeker? Kies een knop, of antwoord met VERWIJDER.",
        EraseStarted = "We verwijderen nu je gegevens. Je krijgt hierna nog één bericht.",
        EraseKept = "Goed, we verwijderen niets. Bedenk je je, schrijf dan: verwijder mijn gegevens.",
        EraseRunning = "We zijn al bezig je gegevens te verwijderen.",
        EraseTooLate = "Je vraag was langer dan een dag geleden, daarom hebben we niets verwijderd. Wil je het nog? Schrijf dan: verwijder mijn gegevens.",
        ExportAskFormat = "Je krijgt een kopie van je gegevens. Eerst moeten we zeker weten dat jij het bent: een medewerker geeft je een code van 6 cijfers, per telefoon of e-mail en niet in deze chat. Typ die code hier. Je hebt de kopie uiterlijk op {0}.",
        ExportRunning = "We stellen je kopie al samen. Je krijgt hier een link.",
        CodeRight = "De code klopt. We stellen je kopie samen; je krijgt hier zo een link.",
        CodeWrongFormat = "Die code klopt niet. Je kunt het nog {0} keer proberen.",
        CodeMissing = "Er is nu geen code die werkt. Een medewerker geeft je een nieuwe.",
        CodeEnded = "Die code klopt niet. Voor je veiligheid stopt dit verzoek hier. Wil je het opnieuw proberen? Schrijf dan: mijn gegevens.",
        NotGenuine = "We kunnen niet nagaan of dit verzoek van jou komt. Een medewerker kijkt ernaar.",
    };

    private static readonly PrivacyPhrasing FormalDutch = Dutch with
    {
        EraseAsk = "U vraagt om al uw gegevens te verwijderen: uw profiel, uw gesprekken met ons en uw sollicitaties. Dat kan niet ongedaan worden gemaakt. Weet u het zeker? Kies een knop, of antwoord met VERWIJDER.",
        EraseStarted = "We verwijderen nu uw gegevens. U krijgt hierna nog één bericht.",
        EraseKept = "Goed, we verwijderen niets. Bedenkt u zich, schrijf dan: verwijder mijn gegevens.",
        EraseRunning = "We zijn al bezig uw gegevens te verwijderen.",
        EraseTooLate = "Uw vraag was langer dan een dag geleden, daarom hebben we niets verwijderd. Wilt u het nog? Schrijf dan: verwijder mijn gegevens.",
        ExportAskFormat = "U krijgt een kopie van uw gegevens. Eerst moeten we zeker weten dat u het bent: een medewerker geeft u een code van 6 cijfers, per telefoon of e-mail en niet in deze chat. Typ die code hier. U hebt de kopie uiterlijk op {0}.",
        ExportRunning = "We stellen uw kopie al samen. U krijgt hier een link.",
        CodeRight = "De code klopt. We stellen uw kopie samen; u krijgt hier zo een link.",
        CodeWrongFormat = "Die code klopt niet. U kunt het nog {0} keer proberen.",
        CodeMissing = "Er is nu geen code die werkt. Een medewerker geeft u een nieuwe.",
        CodeEnded = "Die code klopt niet. Voor uw veiligheid stopt dit verzoek hier. Wilt u het opnieuw proberen? Schrijf dan: mijn gegevens.",
        NotGenuine = "We kunnen niet nagaan of dit verzoek van u komt. Een medewerker kijkt ernaar.",
    };

    private static readonly PrivacyPhrasing English = new()
    {
        Language = "en",
        Yes = PrivacyWords.YesEnglish,
        No = PrivacyWords.NoEnglish,
        EraseAsk = "You ask us to delete all your data: your profile, your conversations with us and your applications. This cannot be undone. Are you sure? Choose a button, or answer DELETE.",
        EraseStarted = "We are now deleting your data. You will get one more message.",
        EraseKept = "All right, we delete nothing. If you change your mind, write: delete my data.",
        EraseRunning = "We are already deleting your data.",
        EraseTooLate = "You asked more than a day ago, so we have deleted nothing. Do you still want it? Then write: delete my data.",
        ExportAskFormat = "You will get a copy of your data. First we have to be sure that it is you: a colleague gives you a code of 6 digits, by telephone or e-mail and not in this chat. Type the code here. You will have the copy by {0} at the latest.",
        ExportRunning = "We are already putting your copy together. You will get a link here.",
        CodeRight = "The code is right. We are putting your copy together; you will get a link here in a moment.",
        CodeWrongFormat = "That code is not right. You can try {0} more times.",
        CodeMissing = "There is no code that works at the moment. A colleague will give you a new one.",
        CodeEnded = "That code is not right. For your safety this request stops here. Do you want to try again? Then write: my data.",
        NotGenuine = "We cannot check whether this request comes from you. A colleague will look at it.",
    };

    public PrivacyPhrasing In(string language) => language != "nl" ? English : brand.Value.Formal ? FormalDutch : Dutch;
}
