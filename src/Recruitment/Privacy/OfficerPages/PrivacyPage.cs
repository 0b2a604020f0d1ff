using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.SendReply;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy</c>: requests with their terms, the search for one person, and the check of the audit trail.</summary>
public sealed class PrivacyPage(ConsoleShell shell, AccessControl access, RequestsEndpoint requests, CandidateSearch search, AuditTrail audit)
{
    public const string Path = "/console/privacy";

    private const int PerPage = 50;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        return answer is Access.Granted { Principal: var officer }
            ? await PageAsync(request, officer, Html.Empty, cancellationToken)
            : ((Access.Refused)answer).Answer;
    }

    /// <summary><c>POST /console/privacy/search</c>: a form, so that a number stands in no address and no log.</summary>
    public async Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var form = await FormBody.ReadAsync(request, cancellationToken);
        if (CandidateSearch.Normalise(form["query"]) is not { } query)
        {
            var wrong = language.Say(
                "Geef een nummer met landcode, zoals +31612345678, of een e-mailadres.", "Give a number with country code, such as +31612345678, or an e-mail address.");
            return await PageAsync(request, officer, Html.Of($"""<p class="problem" role="alert">{wrong}</p>"""), cancellationToken);
        }

        try
        {
            return await PageAsync(request, officer, Found(await search.FindAsync(query, cancellationToken), language), cancellationToken);
        }
        catch (ThreadUnavailableException)
        {
            var down = language.Say("Chatwoot antwoordt niet. Probeer het later opnieuw.", "Chatwoot does not answer. Try again later.");
            return await PageAsync(request, officer, Html.Of($"""<p class="problem" role="alert">{down}</p>"""), cancellationToken);
        }
    }

    /// <summary><c>POST /console/privacy/audit</c></summary>
    public async Task<IResult> VerifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var checkedTrail = await audit.VerifyAsync(cancellationToken);
        var outcome = checkedTrail.IsIntact
            ? Html.Of($"""<p class="done" role="status">{language.Say("Het auditspoor is heel", "The audit trail is intact")}: {checkedTrail.Entries}</p>""")
            : Html.Of($"""<p class="problem" role="alert">{language.Say("Het auditspoor is gebroken bij regel", "The audit trail is broken at entry")} {(checkedTrail.BrokenAt ?? 0).ToString(CultureInfo.InvariantCulture)}: {checkedTrail.Problem}</p>""");
        return await PageAsync(request, officer, outcome, cancellationToken);
    }

    private async Task<IResult> PageAsync(HttpRequest request, Principal officer, Html notice, CancellationToken cancellationToken)
    {
        var language = shell.Language(request);
        var number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var page = await requests.PageAsync(null, number, cancellationToken);
        var body = Html.Of($"""
            {notice}
            <h2>{language.Say("Iemand zoeken", "Find somebody")}</h2>
            <form class="line" method="post" action="{Path}/search" role="search">{shell.FormToken(officer)}
            <label for="query">{language.Say("Nummer of e-mailadres", "Number or e-mail address")}</label>
            <input id="query" name="query" type="text" autocomplete="off" required maxlength="254"><button>{language.Say("Zoeken", "Search")}</button></form>
            <h2>{language.Say("Verzoeken", "Requests")} ({page.Total})</h2>
            {(page.Total == 0 ? Html.Of($"""<p class="empty">{language.Say("Er zijn nog geen verzoeken.", "There are no requests yet.")}</p>""") : Table(page, language))}
            {Pages(page, language)}
            <h2>{language.Say("Bewaartermijnen", "Retention")}</h2>
            <p><a href="{Path}/retention">{language.Say("Termijnen, proefdraaien en verslagen", "Periods, rehearsals and reports")}</a></p>
            <h2>{language.Say("Na het terugzetten van een back-up", "After a backup was restored")}</h2>
            <p><a href="{Path}/replay">{language.Say("Verwijderingen opnieuw doen", "Do erasures again")}</a></p>
            <h2>{language.Say("Statistiek", "Statistics")}</h2>
            <p><a href="{Path}/statistics">{language.Say("Aantallen verwijderde mensen die zijn geteld", "Figures about people who were erased and counted")}</a></p>
            <h2>{language.Say("Auditspoor", "Audit trail")}</h2>
            <form method="post" action="{Path}/audit">{shell.FormToken(officer)}<button class="quiet">{language.Say("Nu controleren", "Check now")}</button></form>
            """);
        return shell.Page(request, officer, "Privacy", body);
    }

    private static Html Found(IReadOnlyList<FoundCandidate> found, ConsoleLanguage language) => found.Count == 0
        ? Html.Of($"""<p class="hint" role="status">{language.Say("Over dit nummer of adres bewaren we niets.", "We keep nothing about this number or address.")}</p>""")
        : Html.Of($"""
            <p class="done" role="status">{language.Say("Gevonden", "Found")}: {found.Count}</p>
            <ul>{Html.Each(found, one => Html.Of($"""<li><a href="{Path}/people/{one.Candidate}"><code>{one.Candidate}</code></a> – Chatwoot: {string.Join(", ", one.Contacts)}</li>"""))}</ul>
            """);

    private static Html Table(RequestPage page, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Verzoeken", "Requests")}"><table>
        <thead><tr>
        <th scope="col">{language.Say("Verzoek", "Request")}</th>
        <th scope="col">{language.Say("Van", "From")}</th>
        <th scope="col">{language.Say("Ontvangen", "Received")}</th>
        <th scope="col">{language.Say("Uiterlijk", "Due")}</th>
        <th scope="col">{language.Say("Stand", "State")}</th>
        <th scope="col">{language.Say("Wacht op", "Waits for")}</th>
        </tr></thead>
        <tbody>{Html.Each(page.Requests, one => Html.Of($"""
            <tr><td><a href="{Path}/requests/{one.Id}">{PrivacyWordsOfPages.Kind(one.Kind, language)} {one.Id[..8]}</a></td>
            <td>{PrivacyWordsOfPages.Origin(one.Origin, language)}</td>
            <td>{language.When(one.ReceivedAt)}</td>
            <td>{language.When(one.DueAt)}{Html.When(one.IsOverdue, () => Html.Of($" <strong>{language.Say("te laat", "overdue")}</strong>"))}</td>
            <td>{PrivacyWordsOfPages.State(one.State, language)}</td>
            <td>{PrivacyWordsOfPages.WaitsFor(one.WaitsFor, language)}</td></tr>
            """))}</tbody></table></div>
        """);

    private static Html Pages(RequestPage page, ConsoleLanguage language) => Html.When(page.Total > PerPage, () => Html.Of($"""
        <nav aria-label="{language.Say("Bladeren", "Pages")}"><p>
        {Html.When(page.Page > 1, () => Html.Of($"""<a href="{Path}?page={page.Page - 1}">{language.Say("Vorige", "Previous")}</a>"""))}
        {Html.When(page.Page * PerPage < page.Total, () => Html.Of($"""<a href="{Path}?page={page.Page + 1}">{language.Say("Volgende", "Next")}</a>"""))}
        </p></nav>
        """));
}
