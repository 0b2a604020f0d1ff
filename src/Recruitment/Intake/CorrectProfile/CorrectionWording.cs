namespace Recruitment.Intake.CorrectProfile;

/// <summary>What a candidate reads about a correction, in one language.</summary>
internal sealed record CorrectionWording(string Corrected, string Unchanged, string Ask, string Nothing, string Yes, string No, string Now, string Fields)
{
    // The order of ProfileFields.All.
    private static readonly string[] Names =
        ["fullName", "phone", "email", "city", "postalCode", "desiredRole", "hoursPerWeek", "shifts", "availableFrom", "salary", "yearsOfExperience", "skills", "education", "languages", "drivingLicences", "forklift", "workPermit", "ownTransport"];

    private static readonly Dictionary<string, CorrectionWording> All = new()
    {
        ["nl"] = new(
            "Aangepast:", "Zo staat het er nu:", "Wat klopt er niet? Schrijf het zo: \"klopt niet: ik woon in Breda\". Of vraag om een medewerker.", "niet bekend", "ja", "nee", "per direct",
            "naam;telefoon;e-mail;woonplaats;postcode;gewenst werk;uren per week;diensten;beschikbaar vanaf;gewenst loon;jaren ervaring;vaardigheden;opleiding;talen;rijbewijzen;heftruckcertificaat;mag in Nederland werken;eigen vervoer"),
        ["en"] = new(
            "Corrected:", "This is what we have now:", "What is wrong? Write it like this: \"that's wrong: I live in Breda\". Or ask for a person.", "not known", "yes", "no", "immediately",
            "name;phone;e-mail;city;postal code;desired work;hours per week;shifts;available from;desired pay;years of experience;skills;education;languages;driving licences;forklift certificate;may work in the Netherlands;own transport"),
        ["fr"] = new(
            "Corrigé :", "Voici ce que nous avons :", "Qu'est-ce qui est faux ? Écrivez par exemple : « c'est faux : j'habite à Breda ». Ou demandez une personne.", "inconnu", "oui", "non", "tout de suite",
            "nom;téléphone;e-mail;ville;code postal;travail souhaité;heures par semaine;horaires;disponible à partir du;salaire souhaité;années d'expérience;compétences;formation;langues;permis de conduire;certificat cariste;peut travailler aux Pays-Bas;véhicule"),
        ["de"] = new(
            "Geändert:", "Das steht jetzt da:", "Was stimmt nicht? Schreiben Sie zum Beispiel: „stimmt nicht: ich wohne in Breda“. Oder fragen Sie nach einem Menschen.", "nicht bekannt", "ja", "nein", "sofort",
            "Name;Telefon;E-Mail;Wohnort;Postleitzahl;gewünschte Arbeit;Stunden pro Woche;Schichten;verfügbar ab;gewünschter Lohn;Jahre Erfahrung;Fähigkeiten;Ausbildung;Sprachen;Führerscheine;Staplerschein;darf in den Niederlanden arbeiten;eigenes Fahrzeug"),
        ["pl"] = new(
            "Poprawiono:", "Tak jest teraz zapisane:", "Co się nie zgadza? Proszę napisać na przykład: „to się nie zgadza: mieszkam w Bredzie”. Albo poprosić o rozmowę z człowiekiem.", "nieznane", "tak", "nie", "od zaraz",
            "imię i nazwisko;telefon;e-mail;miasto;kod pocztowy;szukana praca;godziny tygodniowo;zmiany;dostępność od;oczekiwana płaca;lata doświadczenia;umiejętności;wykształcenie;języki;prawo jazdy;uprawnienia na wózek;może pracować w Holandii;własny transport"),
    };

    private readonly string[] _fields = Fields.Split(';');

    public static CorrectionWording For(string language) => All.GetValueOrDefault(language) ?? All["en"];

    public string Name(string field) => _fields[Array.IndexOf(Names, field)];
}
