using Recruitment.Platform.Search;

namespace Recruitment.Privacy.HonourRequests;

/// <summary>
/// Recognises an objection to automated handling or to the use of one's data (GDPR art. 21 and 22). Made for precision: "ik heb geen bezwaar tegen
/// nachtdiensten" and "bezwaar tegen mijn rooster" are about work.
/// </summary>
internal static class ObjectionWords
{
    /// <summary>Whoever says only this means it.</summary>
    private static readonly string[] Whole =
    [
        "bezwaar", "ik maak bezwaar", "maak bezwaar", "ik wil bezwaar maken", "bezwaar maken", "ik teken bezwaar aan", "hierbij maak ik bezwaar", "ik maak hierbij bezwaar", "ik ben het er niet mee eens dat een robot dit doet",
        "i object", "i want to object", "i hereby object", "i d like to object", "i would like to object", "objection",
        "je m oppose", "je m y oppose", "je fais opposition", "opposition",
        "ich widerspreche", "ich lege widerspruch ein", "widerspruch", "hiermit widerspreche ich", "ich erhebe widerspruch",
        "sprzeciw", "sprzeciwiam sie", "zglaszam sprzeciw", "wnosze sprzeciw", "skladam sprzeciw",
    ];

    private static readonly string[] Objecting =
    [
        "bezwaar tegen", "maak bezwaar", "bezwaar maken", "bezwaar aan tegen", "i object to", "object to", "objecting to", "je m oppose a", "je m oppose au", "m opposer a", "opposition au", "widerspreche",
        "widerspruch gegen", "sprzeciwiam sie", "sprzeciw wobec",
    ];

    private static readonly string[] NotObjecting =
        ["geen bezwaar", "niet bezwaar", "zonder bezwaar", "no objection", "don t object", "do not object", "not object", "kein widerspruch", "keinen widerspruch", "nie sprzeciwiam", "bez sprzeciwu", "heb je bezwaar", "hebben jullie bezwaar", "is er bezwaar"];

    /// <summary>What an objection must be about, when it says more than that it is one.</summary>
    private static readonly string[] Handling =
    [
        "gegevens", "data", "verwerking", "verwerken", "verwerkt", "automatisch", "automatische", "geautomatiseerd", "geautomatiseerde", "robot", "computer", "bot", "chatbot", "ai", "a i", "algoritme", "algoritmes",
        "profilering", "profiel", "besluit", "besluiten", "besluitvorming", "beoordeling", "selectie", "processing", "processed", "automated", "automatic", "algorithm", "profiling", "decision", "decisions", "assistent", "assistant",
        "donnees", "traitement", "automatise", "automatisee", "algorithme", "profilage", "daten", "verarbeitung", "automatisierte", "automatisierten", "algorithmus", "profiling", "ki", "danych", "przetwarzaniu",
        "przetwarzania", "automatycznemu", "zautomatyzowanemu", "algorytm", "profilowaniu",
    ];

    public static bool Match(string text)
    {
        var words = $" {SearchWords.Fold(text)} ";
        bool Says(string phrase) => words.Contains($" {phrase} ", StringComparison.Ordinal);
        return Array.Exists(Whole, phrase => words.AsSpan().Trim().SequenceEqual(phrase))
            || (Array.Exists(Objecting, Says) && Array.Exists(Handling, Says) && !Array.Exists(NotObjecting, Says));
    }
}
