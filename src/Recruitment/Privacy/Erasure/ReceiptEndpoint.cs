using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Privacy.OfficerPages;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// <c>GET /gdpr/receipts/{id}</c>: the outcome of an erasure, for the person who was erased. The number of the request is the only key, because there is nothing else
/// left of them; it shows no personal data.
/// </summary>
public sealed class ReceiptEndpoint(PrivacyRequestStore requests, CertificateStore certificates, CertificateSeal seal, IOptions<BrandOptions> brand)
{
    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (!PrivacyRequestStore.IsId(id) || await requests.FindAsync(id, cancellationToken) is not { Value: { Kind: PrivacyRequestKind.Erasure } found })
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no receipt with this number.");
        }

        var file = await certificates.FindAsync(id, cancellationToken);
        var certificate = file is null || found.State != PrivacyRequestState.Done ? null : CertificateStore.Read(file);
        var language = ConsoleLanguage.Of(request, brand.Value.TimeZone);
        return CandidatePage.Show(
            request,
            language.Code,
            brand.Value.Name,
            language.Say("Verwijdering van gegevens", "Erasure of data"),
            certificate is null ? Open(found, language) : Done(found, certificate, language));
    }

    /// <summary><c>GET /gdpr/receipts/{id}/certificate</c>: the signed file.</summary>
    public async Task<IResult> CertificateAsync(string id, CancellationToken cancellationToken) =>
        PrivacyRequestStore.IsId(id) && await requests.FindAsync(id, cancellationToken) is { Value.State: PrivacyRequestState.Done }
        && await certificates.FindAsync(id, cancellationToken) is { } file
            ? TypedResults.File(file, "application/json", $"erasure-{id}.json")
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no certificate with this number.");

    /// <summary><c>GET /gdpr/certificate-key</c>: the public key with which certificates are checked.</summary>
    public IResult Key() => TypedResults.Text(seal.PublicKey + "\n", "application/x-pem-file");

    private static Html Open(PrivacyRequest request, ConsoleLanguage language) => request.IsOpen
        ? Html.Of($"<p><strong>{language.Say("Nog niet klaar.", "Not done yet.")}</strong> {language.Say("We zijn bezig. Kijk later nog eens; uiterlijk klaar op", "We are working on it. Look again later; done at the latest on")} {language.When(request.DueAt)}.</p>")
        : Html.Of($"<p>{language.Say("Deze aanvraag is gesloten zonder dat er iets is verwijderd.", "This request was closed and nothing was erased.")}</p>");

    private static Html Done(PrivacyRequest request, ErasureCertificate certificate, ConsoleLanguage language) => Html.Of($"""
        <p><strong>{Headline(certificate, language)}</strong> {language.When(certificate.CompletedAt)}</p>
        {Html.When(certificate.Kept.Count > 0, () => KeptList.Of(certificate.Kept, language))}
        {Html.When(certificate.StatisticsReason is not null, () => Html.Of($"<p>{language.Say("Vooraf is één mens meegeteld in aantallen per maand, zonder iets dat naar jou leidt.", "Before, one person was counted in figures by month, with nothing that leads to you.")}</p>"))}
        <table>
        <caption>{language.Say("Gelezen na de verwijdering", "Read back after the erasure")}</caption>
        <thead><tr><th scope="col">{language.Say("Opslag", "Store")}</th><th scope="col">{language.Say("Voor", "Before")}</th><th scope="col">{language.Say("Na", "After")}</th></tr></thead>
        <tbody>
        {Html.Each(certificate.Stores, line => Html.Of($"<tr><th scope=\"row\">{PrivacyWordsOfPages.Store(line.Store, language)}</th><td>{line.Before}</td><td>{line.After ?? -1}</td></tr>"))}
        </tbody>
        </table>
        <h2>{language.Say("Wat we niet zelf kunnen wissen", "What we cannot erase ourselves")}</h2>
        <ul>
        {Html.Each(certificate.Residues, residue => Html.Of($"<li>{Residue(residue, language)}{Html.When(residue.Days is not null, () => Html.Of($" ({residue.Days!.Value.ToString(CultureInfo.InvariantCulture)} {language.Say("dagen", "days")})"))}</li>"))}
        </ul>
        <p>{language.Say("Nummer", "Number")}: <code>{request.Id}</code></p>
        <p><a href="/gdpr/receipts/{request.Id}/certificate" download>{language.Say("Ondertekend certificaat", "Signed certificate")}</a> ·
        <a href="/gdpr/certificate-key" download="certificate-key.pem">{language.Say("Openbare sleutel", "Public key")}</a></p>
        """);

    private static string Headline(ErasureCertificate certificate, ConsoleLanguage language) => certificate.Kept.Count == 0
        ? language.Say("Klaar: alles is verwijderd.", "Done: everything is erased.")
        : language.Say("Klaar: alles is verwijderd, behalve wat hieronder staat.", "Done: everything is erased, except what stands below.");

    private static string Residue(Residue residue, ConsoleLanguage language) => language.IsDutch
        ? residue.Where switch
        {
            "whatsapp" => "WhatsApp: Meta bewaart berichten nog hoogstens 30 dagen.",
            "own-phone" => "Je eigen telefoon: dat gesprek kun je zelf wissen.",
            "cosmos-backup" => "Back-up: onze opslag bewaart nog een week een reservekopie. Na terugzetten moet de verwijdering opnieuw worden gedaan.",
            "model-abuse-monitoring" => "Taalmodel: Azure OpenAI kan vragen nog hoogstens 30 dagen bewaren.",
            "chatwoot-backup" => "Back-ups van de inbox volgen het schema van wie hem beheert.",
            _ => residue.Note,
        }
        : residue.Note;
}
