using System.Globalization;
using Recruitment.Crm;
using Recruitment.Intake;

namespace Recruitment.Agents.Crm;

/// <summary>The private note: what was understood, why this route, what is missing, what the answer rests on.</summary>
internal sealed class CrmNote(CrmContext turn)
{
    private const int LongestNote = 1200;
    private const int LongestValue = 80;
    private const int LongestTranscript = 1500;

    // What a recruiter needs before anything else can happen.
    private static readonly string[] Needed = ["fullName", "phone", "city", "desiredRole", "hoursPerWeek", "availableFrom"];

    private readonly string _language = turn.Turn.Brand.RecruiterLanguage;

    public string Write()
    {
        var facts = Facts();
        var note = Compose(facts, facts.Count);
        for (var shown = facts.Count - 1; note.Length > LongestNote && shown >= 0; shown--)
        {
            note = Compose(facts, shown);
        }

        note = note.Length <= LongestNote ? note : note[..LongestNote];
        return string.Join('\n', [note, .. turn.Turn.Messages.Where(message => message is { Kind: MessageKind.Voice, Text.Length: > 0 }).Select(Heard)]);
    }

    // Software misheard names and numbers before: a recruiter must know that nobody typed this.
    private string Heard(CandidateMessage message) =>
        $"**{Say("Spraakbericht, automatisch uitgeschreven; kan fouten bevatten", "Voice message, transcribed automatically; may contain errors")}:** {Plain(message.Text, LongestTranscript)}";

    private string Compose(List<string> facts, int shown)
    {
        var lines = new List<string> { RouteLine() };
        if (facts.Count > 0)
        {
            lines.Add(Say("**Begrepen uit dit bericht**", "**Understood from this message**"));
            lines.AddRange(facts.Take(shown));
            if (shown < facts.Count)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"- … {Say("en nog", "and")} {facts.Count - shown} {Say("velden", "more fields")}"));
            }
        }

        Add(lines, Say("Gecorrigeerd door de kandidaat", "Corrected by the candidate"), string.Join("; ", turn.Corrections.Where(made => made.From != made.To).Select(Corrected)));
        Add(lines, Say("Nog niet bekend", "Not known yet"), Missing());
        Add(lines, Say("Bronnen van het antwoord", "Sources of the answer"), string.Join(", ", turn.Sources.Distinct().Select(source => Plain(source))));
        Add(lines, Say("Overgedragen", "Handed over"), turn.HandoffReason is { } reason ? RouteWords.Reason(reason, _language) : "");
        Add(lines, Say("Afgeschermd vóór opslag", "Masked before storage"), string.Join(", ", turn.Masked.Distinct().Select(MaskedWord)));
        return string.Join('\n', lines);
    }

    private static void Add(List<string> lines, string heading, string value)
    {
        if (value.Length > 0)
        {
            lines.Add($"**{heading}:** {value}");
        }
    }

    private string RouteLine()
    {
        var confidence = Percent(turn.Verdict.Confidence);
        var route = RouteWords.Describe(turn.Verdict.Route, _language);
        var reason = RouteWords.Reason(turn.Verdict.Reason, _language);
        return $"**{Say("Kandidaat", "Candidate")}:** {route} ({confidence}; {Plain(reason)}; {Say("taal", "language")} {Plain(turn.Verdict.Language)})";
    }

    private List<string> Facts()
    {
        var facts = new List<string>();
        foreach (var field in ProfileFields.All)
        {
            if (field.Read(turn.Patch.Values) is { } value)
            {
                var sure = turn.Patch.Evidence.TryGetValue(field.Name, out var evidence) ? $" ({Percent(evidence.Confidence)})" : "";
                facts.Add($"- {field.In(_language)}: {Written(value)}{sure}");
            }
        }

        return facts;
    }

    private string Corrected(FieldCorrection made)
    {
        string Value(string? value) => value is null ? Say("onbekend", "unknown") : value is "yes" or "no" ? Written(value == "yes") : Written(value);
        return $"{ProfileFields.All.First(field => field.Name == made.Field).In(_language)}: {Value(made.From)} → {Value(made.To)}";
    }

    private string Missing() => turn.Verdict.Route is Route.JobSearch or Route.Apply or Route.Interview
        ? string.Join(", ", ProfileFields.All.Where(field => Needed.Contains(field.Name) && field.Read(turn.Profile) is null).Select(field => Lower(field.In(_language))))
        : "";

    private string Written(object value) => value switch
    {
        bool flag => flag ? Say("ja", "yes") : Say("nee", "no"),
        "immediately" => Say("per direct", "immediately"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Plain(value.ToString() ?? ""),
    };

    private string MaskedWord(string kind) => kind switch
    {
        "bsn" => Say("burgerservicenummer", "citizen service number"),
        "health" => Say("gezondheid", "health"),
        "religion" => Say("geloof", "religion"),
        "ethnicity" => Say("afkomst", "origin"),
        "union" => Say("vakbond", "trade union"),
        "criminal" or "criminal-record" => Say("strafrechtelijke gegevens", "criminal data"),
        "document" or "id-document" => Say("documentnummer", "document number"),
        _ => Plain(kind),
    };

    private string Say(string dutch, string english) => _language == "nl" ? dutch : english;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Math.Clamp(share, 0, 1) * 100)} %");

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    // A candidate's words must not become links, images, mentions or headings in the recruiter's inbox.
    private static string Plain(string text, int longest = LongestValue)
    {
        var plain = new string([.. text.Select(letter => letter is '[' or ']' or '(' or ')' or '*' or '_' or '`' or '<' or '>' or '#' or '|' or '!' or '\\' || char.IsControl(letter) ? ' ' : letter)]).Trim();
        return plain.Length <= longest ? plain : $"{plain[..longest]}…";
    }
}
