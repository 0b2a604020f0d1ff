using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Export;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/requests/{id}</c>: how far one request is, its code, its link, its certificate.</summary>
public sealed class RequestPages(
    ConsoleShell shell, AccessControl access, PrivacyRequestStore requests, PrivacyIntake intake, OneTimeCodes codes, ExportRelease release, TimeProvider time)
{
    /// <summary>The page of a running request loads itself again; it needs no script for that.</summary>
    private const string RefreshSeconds = "2";

    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        return answer is Access.Granted { Principal: var officer } ? await PageAsync(request, officer, id, Html.Empty, cancellationToken) : ((Access.Refused)answer).Answer;
    }

    /// <summary><c>POST …/code</c>, <c>…/link</c> and <c>…/refuse</c></summary>
    public async Task<IResult> ActAsync(HttpRequest request, string id, string act, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        if (!PrivacyRequestStore.IsId(id) || await requests.FindAsync(id, cancellationToken) is not { Value: var found })
        {
            return await PageAsync(request, officer, id, Html.Empty, cancellationToken);
        }

        switch (act)
        {
            case "code" when await codes.IssueAsync(id, officer.Id, cancellationToken) is { } code:
                return await PageAsync(request, officer, id, Html.Of($"""
                    <p class="done" role="status">{language.Say("Geef deze code per telefoon of e-mail; hij werkt een dag en staat hier maar één keer", "Give this code by telephone or e-mail; it works for a day and stands here only once")}: <strong>{code}</strong></p>
                    """), cancellationToken);
            case "link" when found is { Kind: PrivacyRequestKind.Export, State: PrivacyRequestState.Done, Candidate: not null }:
                var link = await release.RenewAsync(id, cancellationToken);
                return await PageAsync(request, officer, id, Html.Of($"""
                    <p class="done" role="status">{language.Say("Deze link werkt; de vorige niet meer. Hij staat hier maar één keer", "This link works; the one before it no longer does. It stands here only once")}: <code>{link.ToString()}</code></p>
                    """), cancellationToken);
            case "refuse" when RefusalCodes.All.ContainsKey((await FormBody.ReadAsync(request, cancellationToken))["code"].ToString()):
                await intake.RefuseAsync(id, officer, (await FormBody.ReadAsync(request, cancellationToken))["code"].ToString(), cancellationToken);
                return TypedResults.LocalRedirect($"{PrivacyPage.Path}/requests/{id}");
            default:
                var wrong = language.Say("Dat kan nu niet bij dit verzoek.", "That is not possible for this request now.");
                return await PageAsync(request, officer, id, Html.Of($"""<p class="problem" role="alert">{wrong}</p>"""), cancellationToken);
        }
    }

    private async Task<IResult> PageAsync(HttpRequest request, Principal officer, string id, Html notice, CancellationToken cancellationToken)
    {
        var language = shell.Language(request);
        if (!PrivacyRequestStore.IsId(id) || await requests.FindAsync(id, cancellationToken) is not { Value: var found })
        {
            var nothing = language.Say("Er is geen verzoek met dit nummer.", "There is no request with this number.");
            return shell.Page(request, officer, "Privacy", Html.Of($"""<p class="empty">{nothing}</p>"""), StatusCodes.Status404NotFound);
        }

        if (found.State == PrivacyRequestState.Running && HttpMethods.IsGet(request.Method))
        {
            request.HttpContext.Response.Headers["Refresh"] = RefreshSeconds;
        }

        var body = Html.Of($"""
            {notice}
            <dl>
            <dt>{language.Say("Nummer", "Number")}</dt><dd><code>{found.Id}</code></dd>
            <dt>{language.Say("Van", "From")}</dt><dd>{PrivacyWordsOfPages.Origin(found.Origin, language)}</dd>
            <dt>{language.Say("Ontvangen", "Received")}</dt><dd>{language.When(found.ReceivedAt)}</dd>
            <dt>{language.Say("Uiterlijk", "Due")}</dt><dd>{language.When(found.DueAt)}{Html.When(found.IsOpen && found.DueAt < time.GetUtcNow(), () => Html.Of($" <strong>{language.Say("te laat", "overdue")}</strong>"))}</dd>
            <dt>{language.Say("Stand", "State")}</dt><dd role="status">{PrivacyWordsOfPages.State(found.State, language)}</dd>
            <dt>{language.Say("Wacht op", "Waits for")}</dt><dd>{PrivacyWordsOfPages.WaitsFor(found.WaitsFor, language)}</dd>
            {Html.When(found.Reason is not null, () => Html.Of($"<dt>{language.Say("Reden", "Reason")}</dt><dd>{found.Reason}</dd>"))}
            {Html.When(found.CompletedAt is not null, () => Html.Of($"<dt>{language.Say("Klaar op", "Completed")}</dt><dd>{language.When(found.CompletedAt!.Value)}</dd>"))}
            </dl>
            {Html.When(found.StatisticsReason is not null, () => Html.Of($"<p>{language.Say("Geteld voor statistiek", "Counted for statistics")}: {found.StatisticsReason}</p>"))}
            {Html.When(found.Kept.Count > 0, () => KeptList.Of(found.Kept, language))}
            {Html.When(found.Stores.Count > 0, () => Stores(found, language))}
            {Html.When(found is { Kind: PrivacyRequestKind.Erasure, State: PrivacyRequestState.Done }, () => Html.Of($"""
                <p><a class="button" href="/gdpr/receipts/{found.Id}">{language.Say("Certificaat", "Certificate")}</a></p>
                """))}
            {Html.When(found is { Kind: PrivacyRequestKind.Export, Origin: PrivacyRequestOrigin.Chat } && (found.IsOpen || found.State == PrivacyRequestState.Done), () => Html.Of($"""
                <p class="hint">{language.Say(
                    "De code bewijst wie het verzoek doet; de link die daarna in het gesprek komt, vraagt er niet om. Recruiters die het gesprek lezen, zien die link ook. Hij werkt 7 dagen en 5 keer, en elke keer staat in het auditspoor. Mogen zij de kopie niet zien, geef de link dan zelf: maak hieronder een nieuwe zodra de kopie klaar is; de link in het gesprek werkt dan niet meer.",
                    "The code proves who asks; the link that then comes into the conversation does not ask for it. Recruiters who read the conversation see that link, too. It works for 7 days and 5 times, and each time is in the audit trail. If they must not see the copy, hand the link over yourself: make a new one below once the copy is ready; the link in the conversation then stops working.")}</p>
                """))}
            {Html.When(found is { Kind: PrivacyRequestKind.Export, State: PrivacyRequestState.Waiting }, () => Form(officer, found, "code", language.Say("Code maken", "Make a code"), language.Say(
                "Stel eerst vast dat je de kandidaat spreekt of mailt.", "First make sure that it is the candidate whom you call or mail.")))}
            {Html.When(found is { Kind: PrivacyRequestKind.Export, State: PrivacyRequestState.Done, Candidate: not null }, () => Form(officer, found, "link", language.Say("Nieuwe link maken", "Make a new link"), Fetched(found, language)))}
            {Html.When(found.IsOpen && found.Stores.Count == 0, () => Refuse(officer, found, language))}
            <p><a href="{PrivacyPage.Path}">{language.Say("Alle verzoeken", "All requests")}</a></p>
            """);
        return shell.Page(request, officer, PrivacyWordsOfPages.Kind(found.Kind, language), body);
    }

    private static string Fetched(PrivacyRequest found, ConsoleLanguage language)
    {
        var times = (found.Link?.Downloads ?? 0).ToString(CultureInfo.InvariantCulture);
        return language.Say($"{times} keer opgehaald van {ExportRelease.MostDownloads}.", $"Fetched {times} times of {ExportRelease.MostDownloads}.");
    }

    private static Html Stores(PrivacyRequest found, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Opslag", "Stores")}"><table><thead><tr>
        <th scope="col">{language.Say("Opslag", "Store")}</th><th scope="col" class="number">{language.Say("Voor", "Before")}</th><th scope="col" class="number">{language.Say("Nagelezen", "Read back")}</th>
        </tr></thead><tbody>{Html.Each(found.Stores, line => Html.Of($"""
            <tr><th scope="row">{PrivacyWordsOfPages.Store(line.Store, language)}</th><td class="number">{line.Before}</td><td class="number">{line.After?.ToString(CultureInfo.InvariantCulture) ?? "…"}</td></tr>
            """))}</tbody></table></div>
        """);

    private Html Form(Principal officer, PrivacyRequest found, string act, string button, string hint) => Html.Of($"""
        <form method="post" action="{PrivacyPage.Path}/requests/{found.Id}/{act}">{shell.FormToken(officer)}<p class="hint">{hint}</p><button>{button}</button></form>
        """);

    private Html Refuse(Principal officer, PrivacyRequest found, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Weigeren", "Refuse")}</h2>
        <form method="post" action="{PrivacyPage.Path}/requests/{found.Id}/refuse">{shell.FormToken(officer)}
        <label for="code">{language.Say("Grond in de AVG", "Ground in the GDPR")}</label>
        <select id="code" name="code">{Html.Each(RefusalCodes.All, ground => Html.Of($"<option value=\"{ground.Key}\">{ground.Key}: {ground.Value}</option>"))}</select>
        <p><button class="danger">{language.Say("Weigeren", "Refuse")}</button></p></form>
        """);
}
