namespace Recruitment.Privacy.Export;

/// <summary>What GDPR article 15(1) asks beside the data itself, in Dutch and English.</summary>
public static class ExportFacts
{
    /// <summary>What we keep, what for, on which ground, for how long, from whom, and who gets it.</summary>
    public static IReadOnlyList<ExportPurpose> Purposes(bool dutch) => dutch
        ?
        [
            new("Gesprekken", "Je helpen met werk zoeken en solliciteren", "art. 6 lid 1 b AVG (stappen voor een overeenkomst)", "28 dagen na het einde van de procedure, of een jaar met je toestemming", "Jijzelf, via WhatsApp", ["Chatwoot (onze inbox)", "Meta (WhatsApp)", "Microsoft Azure"]),
            new("Profiel (naam, woonplaats, wensen, ervaring)", "Passende vacatures vinden", "art. 6 lid 1 b AVG", "gelijk met de gesprekken", "Uit wat je schreef; bij elk gegeven staat uit welk bericht", ["Chatwoot (onze inbox)", "Microsoft Azure"]),
            new("Toestemmingen", "Je keuzes naleven en kunnen bewijzen", "art. 6 lid 1 c AVG", "zolang we iets van je bewaren", "Jijzelf", ["Microsoft Azure"]),
            new("Wat de assistent per bericht deed", "Controle op fouten en op de wet (AI-verordening)", "art. 6 lid 1 c en f AVG", "190 dagen, bij verwijdering losgekoppeld van jou", "Ons systeem", ["Microsoft Azure"]),
        ]
        :
        [
            new("Conversations", "Helping you find work and apply", "art. 6(1)(b) GDPR (steps before a contract)", "28 days after the procedure ends, or a year with your consent", "Yourself, through WhatsApp", ["Chatwoot (our inbox)", "Meta (WhatsApp)", "Microsoft Azure"]),
            new("Profile (name, town, wishes, experience)", "Finding vacancies that fit", "art. 6(1)(b) GDPR", "as long as the conversations", "From what you wrote; each fact names its message", ["Chatwoot (our inbox)", "Microsoft Azure"]),
            new("Consents", "Keeping to your choices and proving it", "art. 6(1)(c) GDPR", "as long as we keep anything of you", "Yourself", ["Microsoft Azure"]),
            new("What the assistant did with each message", "Checks for mistakes and for the law (AI Act)", "art. 6(1)(c) and (f) GDPR", "190 days, unlinked from you by an erasure", "Our system", ["Microsoft Azure"]),
        ];

    /// <summary>The logic of the automated steps (art. 15(1)(h)).</summary>
    public static IReadOnlyList<string> Automation(bool dutch) => dutch
        ?
        [
            "De assistent herkent waar je bericht over gaat (werk zoeken, solliciteren, een vraag, een mens spreken, je gegevens).",
            "Daarna haalt hij feiten uit je bericht, zoals woonplaats, functie en beschikbaarheid, en schrijft een antwoord op basis van onze vacatures en kennisartikelen.",
            "Gevoelige gegevens, zoals gezondheid of een BSN, worden onleesbaar gemaakt voor ze worden bewaard.",
            "Er is geen score, geen rangorde en geen automatische afwijzing. Over jou beslist altijd een mens, en je kunt altijd een mens spreken.",
        ]
        :
        [
            "The assistant recognises what your message is about (finding work, applying, a question, talking to a person, your data).",
            "It then takes facts from your message, such as town, job and availability, and writes an answer from our vacancies and articles.",
            "Sensitive facts, such as health or a citizen service number, are made unreadable before they are stored.",
            "There is no score, no ranking and no automatic rejection. A person always decides about you, and you can always talk to a person.",
        ];

    public static string Rights(bool dutch) => dutch
        ? "Je kunt je gegevens laten verbeteren, verwijderen of beperken, bezwaar maken, en klagen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl)."
        : "You can have your data corrected, erased or restricted, object, and complain to the Dutch Data Protection Authority (autoriteitpersoonsgegevens.nl).";
}
