using System.Text.RegularExpressions;
using Recruitment.Knowledge.EmbedDocument;
using Recruitment.Knowledge.Extraction;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Knowledge.ShowDocuments;

/// <summary>Says in Dutch what the API, and a document's record, say in English. A sentence that is not known stays as it is.</summary>
internal static partial class DutchProblems
{
    private const string KnownFormats = "Markdown (.md), HTML (.html), platte tekst (.txt), Word (.docx), PDF (.pdf) of CSV (.csv)";
    private const string Damaged = "Dit Word-document is beschadigd. Open het in Word, sla het opnieuw op en stuur dat.";
    private const string Unpacks = "Deze pdf pakt uit tot meer dan gelezen kan worden. Sla hem zonder afbeeldingen op en stuur die.";
    private const string TooDeep = "is te diep genest om te lezen.";

    // {0}, {1}: what stands in the English sentence at the same place.
    private static readonly (string English, string Dutch)[] Sentences =
    [
        ("This file is not text. Send {0}.", "Dit bestand is geen tekst. Stuur {0}."),
        ("This page is nested too deeply to be read.", "Deze pagina " + TooDeep),
        ("This Markdown is nested too deeply to be read.", "Deze Markdown " + TooDeep),
        ("This Word document is nested too deeply to be read.", "Dit Word-document " + TooDeep),
        ("This file holds no text.", "Er staat geen tekst in dit bestand."),
        ("This is an old or password-protected Word file. Save it as .docx without a password and send it again.", "Dit is een oud of met een wachtwoord beveiligd Word-bestand. Sla het op als .docx zonder wachtwoord en stuur het opnieuw."),
        ("This is not a Word document (.docx).", "Dit is geen Word-document (.docx)."),
        ("This Word document is damaged. Open it in Word, save it again and send that.", Damaged),
        ("This CSV file has no header row.", "Dit CSV-bestand heeft geen kopregel."),
        ("This CSV file has a header but no rows.", "Dit CSV-bestand heeft een kopregel maar geen rijen."),
        ("Row {0} of this CSV file begins a quotation that never ends; is a quotation mark missing?", "In rij {0} van dit CSV-bestand begint een aanhaling die niet eindigt; ontbreekt er een aanhalingsteken?"),
        ("This file is not a PDF, although its name says so.", "Dit bestand is geen pdf, al zegt de naam van wel."),
        ("This PDF is damaged and cannot be opened. Export it again and send that.", "Deze pdf is beschadigd en kan niet worden geopend. Exporteer hem opnieuw en stuur die."),
        ("This PDF is protected (encrypted). Save it without protection, for instance by printing it to a new PDF, and send that.", "Deze pdf is beveiligd (versleuteld). Sla hem zonder beveiliging op, bijvoorbeeld door hem naar een nieuwe pdf te printen, en stuur die."),
        ("This PDF holds pictures of text (a scan) and no text. Run text recognition (OCR) on it, or send the document that it was made from.", "In deze pdf staan plaatjes van tekst (een scan) en geen tekst. Laat er tekstherkenning (OCR) op los, of stuur het document waarvan hij gemaakt is."),
        ("The letters of this PDF cannot be told: its fonts do not say what they stand for. Export it again as a searchable PDF, or send the document that it was made from.", "De letters van deze pdf zijn niet te herkennen: de lettertypen zeggen niet waar ze voor staan. Exporteer hem als doorzoekbare pdf, of stuur het document waarvan hij gemaakt is."),
        ("This PDF has more than {0} pages. Send it in parts.", "Deze pdf heeft meer dan {0} pagina's. Stuur hem in delen."),
        ("This PDF unpacks to more than can be read. Save it again without pictures and send that.", Unpacks),
        ("The file was kept for a day and is gone. Send it again.", "Het bestand is een dag bewaard en is weg. Stuur het opnieuw."),
        ("This document has {0} sections; at most {1} can be searched. Send it in parts.", "Dit document heeft {0} stukken; er kunnen er hoogstens {1} worden doorzocht. Stuur het in delen."),
        (ImportProblems.NotReached, "Het adres is van hieruit niet te bereiken, of het leidt naar een besloten netwerk. Controleer het, of stuur het bestand zelf."),
        (ImportProblems.NotRead, "Dit document kon niet worden gelezen. Stuur het opnieuw; lukt dat ook niet, stuur het dan in een ander formaat."),
        (ImportProblems.NotPublished, "Dit document is gelezen maar kon niet worden gepubliceerd. Stuur het opnieuw."),
        ("Reading this document failed again and again, so that it was given up. Send it in another format or in parts.", "Het lezen van dit document mislukte keer op keer en is gestaakt. Stuur het in een ander formaat of in delen."),
        (EmbedPolicy.WithoutVectors, "Het wordt alleen op woorden gevonden; vectoren komen erbij zodra het eindpunt daarvoor weer antwoordt."),
        ("The file at this address is larger than {0} bytes.", "Het bestand op dit adres is groter dan {0} bytes."),
        ("There is nothing at this address.", "Op dit adres staat niets."),
        ("What is at this address is not {0}.", "Wat op dit adres staat, is geen {0}."),
        ("The address leads on to another one. {0}", "Het adres leidt door naar een ander. {0}"),
        ("The address leads on to others more than {0} times.", "Het adres leidt meer dan {0} keer door naar een ander."),
        ("The address answered HTTP {0}.", "Het adres antwoordde HTTP {0}."),
        ("Send an address that begins with https://.", "Geef een adres dat begint met https://."),
        ("Send an address without a user name or password in it.", "Geef een adres zonder gebruikersnaam of wachtwoord erin."),
        ("Send an address without a port.", "Geef een adres zonder poort."),
        ("No host is allowed. List the hosts that documents may come from under Knowledge:AllowedHosts.", "Er is geen host toegestaan. Zet de hosts waar documenten vandaan mogen komen in Knowledge:AllowedHosts."),
        ("{0} is not one of the allowed hosts: {1}.", "{0} is geen van de toegestane hosts: {1}."),
        ("Send a file in the field 'file', or JSON with a 'url'.", "Kies een bestand, of vul een adres in."),
        ("'{0}' files cannot be read. Send {1}.", "Bestanden van het type '{0}' kunnen niet worden gelezen. Stuur {1}."),
        ("Send 'candidate' or 'recruiter'.", "Kies kandidaten of recruiters."),
        ("Send one of {0}, or leave it out to have it found.", "Kies een van {0}, of laat het leeg om de taal te laten herkennen."),
        ("Send a key of 1 to 100 letters, digits, dots and hyphens.", "Geef een naam van 1 tot 100 letters, cijfers, punten en streepjes."),
        ("Send at most {0} bytes. Leave pictures out, or split the document.", "Stuur hoogstens {0} bytes. Laat afbeeldingen weg, of splits het document."),
        ("The file is empty.", "Het bestand is leeg."),
        ("The form ends too early or is not multipart/form-data.", "Het formulier houdt te vroeg op of is geen multipart/form-data."),
    ];

    private static readonly (Regex English, string Dutch)[] Patterns = [.. Sentences.Select(sentence => (Pattern(sentence.English), sentence.Dutch))];

    /// <summary>Of a field of the form, as its label calls it.</summary>
    public static string Field(string name) => name switch
    {
        "file" => "bestand",
        "url" => "adres",
        "audience" => "voor wie",
        "language" => "taal",
        "key" => "naam",
        "body" => "formulier",
        _ => name,
    };

    public static string Of(string english)
    {
        foreach (var (pattern, dutch) in Patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return Hole().Replace(dutch, hole => Inner(match.Groups[hole.Groups[1].ValueSpan[0] - '0' + 1].Value));
            }
        }

        return english;
    }

    // A sentence within a sentence, or the list of formats.
    private static string Inner(string value) => value == FileFormats.Known ? KnownFormats : value.EndsWith('.') ? Of(value) : value;

    private static Regex Pattern(string sentence) =>
        new("^" + Hole().Replace(sentence, "\u0001").Split('\u0001').Select(Regex.Escape).Aggregate((left, right) => left + "(.+?)" + right) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Hole();
}
