using System.Globalization;
using System.Text.Json;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.Export;

/// <summary>The export as a page that a candidate can read on a phone, without a network: nothing in it comes from elsewhere.</summary>
internal static class ExportPage
{
    private const string Style =
        "body{margin:0 auto;max-width:42rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b2430;background:#fff;overflow-wrap:anywhere}"
        + "h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .5rem}"
        + "article{border-left:4px solid #c6ced8;padding:.2rem .8rem;margin:.5rem 0}article.candidate{border-color:#0b5cad}article p{margin:.1rem 0;white-space:pre-wrap}"
        + "article small{color:#55616f}section{border-top:1px solid #c6ced8}@media(prefers-color-scheme:dark){body{background:#14191f;color:#e8ecf1}article small{color:#aab4c0}}";

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static Html Head(string language, string controller)
    {
        var dutch = language == "nl";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(dutch ? "Je gegevens bij" : "Your data at")} {controller}</title>
            <style>{Html.Of($"{Raw(Style)}")}</style>
            </head>
            <body>
            <h1>{(dutch ? "Je gegevens bij" : "Your data at")} {controller}</h1>
            <h2>{(dutch ? "Wat we bewaren en waarom" : "What we keep and why")}</h2>
            {Html.Each(ExportFacts.Purposes(dutch), purpose => Html.Of($"""
                <section><h3>{purpose.Category}</h3><dl>
                <dt>{(dutch ? "Waarvoor" : "What for")}</dt><dd>{purpose.Purpose}</dd>
                <dt>{(dutch ? "Grondslag" : "Legal basis")}</dt><dd>{purpose.LegalBasis}</dd>
                <dt>{(dutch ? "Hoe lang" : "How long")}</dt><dd>{purpose.Retention}</dd>
                <dt>{(dutch ? "Van wie" : "From whom")}</dt><dd>{purpose.Source}</dd>
                <dt>{(dutch ? "Wie krijgt het" : "Who gets it")}</dt><dd>{string.Join(", ", purpose.Recipients)}</dd>
                </dl></section>
                """))}
            <h2>{(dutch ? "Wat er automatisch gebeurt" : "What happens automatically")}</h2>
            <ul>{Html.Each(ExportFacts.Automation(dutch), line => Html.Of($"<li>{line}</li>"))}</ul>
            <p>{ExportFacts.Rights(dutch)}</p>
            """);
    }

    public static Html Part(ExportedPart part, string language)
    {
        var dutch = language == "nl";
        return Html.Of($"""
            {Html.Each(part.Contacts ?? [], contact => Contact(contact, dutch))}
            {Html.Each((part.Records ?? []).Where(record => record.TryGetProperty("profile", out _)), record => Profile(record.GetProperty("profile"), dutch))}
            {Html.When(part.Thread is not null, () => Html.Of($"<h2>{(dutch ? "Gesprek" : "Conversation")} {part.Thread!.Id}</h2><p>{string.Join(", ", part.Thread.Labels)}</p>"))}
            {Html.Each(part.Messages ?? [], message => Message(message, dutch))}
            {Html.When(part.Withheld > 0, () => Html.Of($"<p>{part.Withheld} {(dutch ? "notities van recruiters zijn er niet bij: een medewerker kijkt ze eerst na, omdat ze ook over anderen kunnen gaan. Vraag erom als je ze wilt." : "notes by recruiters are not included: a colleague looks at them first, because they can be about others as well. Ask for them if you want them.")}</p>"))}
            """);
    }

    public static Html Foot(string language, string request) => Html.Of($"""
        <p>{(language == "nl" ? "Alles staat ook in data.json, voor wie het in een ander programma wil lezen. Nummer" : "Everything is in data.json as well, to be read by another program. Number")}: {request}</p>
        </body>
        </html>
        """);

    private static Html Contact(ExportedContact contact, bool dutch) => Html.Of($"""
        <h2>{(dutch ? "Contactgegevens" : "Contact details")}</h2><dl>
        <dt>{(dutch ? "Naam" : "Name")}</dt><dd>{contact.Name}</dd>
        <dt>{(dutch ? "Nummer" : "Number")}</dt><dd>{contact.Phone}</dd>
        {Html.When(contact.Email is not null, () => Html.Of($"<dt>E-mail</dt><dd>{contact.Email}</dd>"))}
        {Html.Each(contact.Attributes, pair => Html.Of($"<dt>{pair.Key}</dt><dd>{pair.Value}</dd>"))}
        </dl>
        {Html.Each(contact.Notes, note => Html.Of($"<article><p>{note}</p></article>"))}
        """);

    private static Html Profile(JsonElement profile, bool dutch) => profile.ValueKind != JsonValueKind.Object ? Html.Empty : Html.Of($"""
        <h2>{(dutch ? "Wat we over je werkwensen weten" : "What we know about the work you want")}</h2><dl>
        {Html.Each(profile.EnumerateObject(), member => Html.Of($"<dt>{member.Name}</dt><dd>{member.Value.ToString()}</dd>"))}
        </dl>
        """);

    private static Html Message(ExportedMessage message, bool dutch) => Html.Of($"""
        <article class="{message.From}"><small>{Who(message, dutch)} · {TimeZoneInfo.ConvertTime(message.At, Amsterdam).ToString("g", CultureInfo.GetCultureInfo(dutch ? "nl-NL" : "en-GB"))}</small><p>{message.Text}</p>
        {Html.Each(message.Files, file => Html.Of($"<p>{file}</p>"))}</article>
        """);

    private static string Who(ExportedMessage message, bool dutch) => message.From switch
    {
        Erasure.MessageRecord.FromCandidate => dutch ? "Jij" : "You",
        Erasure.MessageRecord.FromAssistant => message.IsNote ? dutch ? "Assistent aan recruiter" : "Assistant to recruiter" : "Assistent",
        Erasure.MessageRecord.FromRecruiter => message.IsNote ? dutch ? "Notitie van recruiter" : "Recruiter's note" : "Recruiter",
        _ => dutch ? "Systeem" : "System",
    };

    private static Html Raw(string trusted) => Html.Of(TrustedWriter(trusted));

    private static Html.Writer TrustedWriter(string trusted)
    {
        var writer = new Html.Writer(trusted.Length, 0);
        writer.AppendLiteral(trusted);
        return writer;
    }
}
