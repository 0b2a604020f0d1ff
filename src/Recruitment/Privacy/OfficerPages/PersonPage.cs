using Microsoft.AspNetCore.Http;
using Recruitment.Conversations;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/people/{candidate}</c>: what is kept under one pseudonym, in numbers, the consents, and the start of a copy or an erasure.</summary>
public sealed class PersonPage(ConsoleShell shell, AccessControl access, IDocuments documents, ConsentLedger ledger, PrivacyIntake intake, TimeProvider time)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    public async Task<IResult> ShowAsync(HttpRequest request, string candidate, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        return answer is Access.Granted { Principal: var officer }
            ? await PageAsync(request, officer, candidate, null, cancellationToken)
            : ((Access.Refused)answer).Answer;
    }

    /// <summary><c>POST …/export</c> and <c>POST …/erase</c></summary>
    public async Task<IResult> EnterAsync(
        HttpRequest request, string candidate, PrivacyRequestKind kind, Func<PrivacyRequest, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var form = await FormBody.ReadAsync(request, cancellationToken);
        var reason = form["reason"].ToString().Trim();
        var problem = reason.Length is < ShortestReason or > LongestReason
            ? language.Say($"Zeg waarom, in {ShortestReason} tot {LongestReason} tekens, zonder naam of nummer.", $"Say why, in {ShortestReason} to {LongestReason} characters, without a name or number.")
            : kind == PrivacyRequestKind.Erasure && form["confirm"] != RequestsEndpoint.Confirmation
                ? language.Say($"Typ {RequestsEndpoint.Confirmation} om te bevestigen. Het kan niet ongedaan worden gemaakt.", $"Type {RequestsEndpoint.Confirmation} to confirm. It cannot be undone.")
                : null;
        var now = time.GetUtcNow();
        var choices = Choices(form);
        problem ??= kind == PrivacyRequestKind.Erasure && choices.Problem(now) is not null
            ? language.Say(
                "Kijk de uitzonderingen na: een reden voor statistiek heeft minstens 10 tekens; wat blijft, heeft een grond en een dag na vandaag, binnen twintig jaar.",
                "Look at the exceptions: a reason for statistics has at least 10 characters; what stays has a ground and a day after today, within twenty years.")
            : null;
        if (problem is not null || !PrivacyRequestStore.IsId(candidate) || !await intake.IsKnownAsync(candidate, cancellationToken))
        {
            return await PageAsync(request, officer, candidate, problem, cancellationToken);
        }

        var details = kind == PrivacyRequestKind.Erasure
            ? new IntakeDetails(reason, Tell: form["tell"] == "yes", StatisticsReason: choices.Statistics?.Reason, Kept: choices.Kept(now))
            : new IntakeDetails(reason, NotesReviewed: form["notes"] == "yes");
        var entered = await intake.EnterAsync(kind, candidate, officer, details, cancellationToken);
        if (!details.AreIn(entered))
        {
            return await PageAsync(request, officer, candidate, language.Say(
                "Er loopt al een verwijdering; wat die bewaart, kan niet meer worden veranderd.", "An erasure runs already; what it keeps cannot be changed any more."), cancellationToken);
        }

        await start(entered, cancellationToken);
        return TypedResults.LocalRedirect($"{PrivacyPage.Path}/requests/{entered.Id}");
    }

    /// <summary>What the form says must stay; nothing by default.</summary>
    private static EraseBody Choices(IFormCollection form)
    {
        var statistics = form["statistics"].ToString().Trim();
        var keep = KeptCategories.All.Where(category => form[$"keep-{category}"].ToString().Length > 0)
            .Select(category => new EraseBody.KeepChoice(category, form[$"keep-{category}"], form[$"until-{category}"])).ToList();
        return new EraseBody(null, null, null, statistics.Length == 0 ? null : new EraseBody.StatisticsChoice(statistics), keep);
    }

    private async Task<IResult> PageAsync(HttpRequest request, Principal officer, string candidate, string? problem, CancellationToken cancellationToken)
    {
        var language = shell.Language(request);
        if (!PrivacyRequestStore.IsId(candidate) || !await intake.IsKnownAsync(candidate, cancellationToken))
        {
            var nothing = language.Say("Onder dit kenmerk bewaren we niets.", "We keep nothing under this id.");
            return shell.Page(request, officer, "Privacy", Html.Of($"""<p class="empty">{nothing}</p>"""), StatusCodes.Status404NotFound);
        }

        var records = 0;
        await foreach (var _ in documents.ListAsync(DocumentAddress.People, candidate, string.Empty, cancellationToken))
        {
            records++;
        }

        var consents = await ledger.ListAsync(new CandidateId(candidate), cancellationToken);
        var body = Html.Of($"""
            {Html.When(problem is not null, () => Html.Of($"""<p class="problem" role="alert">{problem}</p>"""))}
            <p>{language.Say("Kenmerk", "Id")}: <code>{candidate}</code> · {language.Say("bewaarde gegevens", "records kept")}: {records}</p>
            <h2>{language.Say("Toestemmingen", "Consents")}</h2>
            {(consents.Count == 0 ? Html.Of($"""<p class="empty">{language.Say("Geen.", "None.")}</p>""") : Consents(consents, language))}
            {Export(officer, candidate, language)}
            {Erase(officer, candidate, language)}
            """);
        return shell.Page(request, officer, language.Say("Eén persoon", "One person"), body, problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static Html Consents(IReadOnlyList<ConsentEntry> consents, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Toestemmingen", "Consents")}"><table><thead><tr>
        <th scope="col">{language.Say("Wanneer", "When")}</th><th scope="col">{language.Say("Doel", "Purpose")}</th><th scope="col">{language.Say("Wat", "What")}</th><th scope="col">{language.Say("Door", "By")}</th>
        </tr></thead><tbody>{Html.Each(consents, line => Html.Of($"<tr><td>{language.When(line.At)}</td><td>{PrivacyWordsOfPages.Purpose(line.Purpose, language)}</td><td>{PrivacyWordsOfPages.Act(line.Act, language)}</td><td>{PrivacyWordsOfPages.Actor(line.Actor, language)}</td></tr>"))}</tbody></table></div>
        """);

    private Html Export(Principal officer, string candidate, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Kopie maken", "Make a copy")}</h2>
        <form method="post" action="{PrivacyPage.Path}/people/{candidate}/export">{shell.FormToken(officer)}
        <label for="export-reason">{language.Say("Waarom", "Why")}</label><input id="export-reason" name="reason" required minlength="{ShortestReason}" maxlength="{LongestReason}">
        <p><input type="checkbox" id="notes" name="notes" value="yes"> <label for="notes">{language.Say("Ik heb de notities van recruiters nagekeken; ze mogen mee.", "I have looked at the recruiters' notes; they may go with it.")}</label></p>
        <button>{language.Say("Kopie maken", "Make a copy")}</button></form>
        """);

    private Html Erase(Principal officer, string candidate, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Alles verwijderen", "Erase everything")}</h2>
        <form method="post" action="{PrivacyPage.Path}/people/{candidate}/erase">{shell.FormToken(officer)}
        <label for="erase-reason">{language.Say("Waarom", "Why")}</label><input id="erase-reason" name="reason" required minlength="{ShortestReason}" maxlength="{LongestReason}">
        <p><input type="checkbox" id="tell" name="tell" value="yes" checked> <label for="tell">{language.Say("De kandidaat krijgt bericht in het gesprek.", "The candidate is told in the conversation.")}</label></p>
        <details><summary>{language.Say("Uitzonderingen", "Exceptions")}</summary>
        <p class="hint">{language.Say("Laat dit leeg om alles te verwijderen. Wat blijft, staat op het certificaat en wordt de kandidaat verteld.", "Leave this empty to erase everything. What stays is on the certificate, and the candidate is told.")}</p>
        {Html.Each(KeptCategories.All, category => Keep(category, language))}
        <label for="statistics">{language.Say("Meetellen in statistiek, zonder persoon: waarom", "Count in statistics, without a person: why")}</label>
        <input id="statistics" name="statistics" minlength="{EraseBody.ShortestStatisticsReason}" maxlength="{LongestReason}">
        </details>
        <label for="confirm">{language.Say($"Typ {RequestsEndpoint.Confirmation}. Het kan niet ongedaan worden gemaakt.", $"Type {RequestsEndpoint.Confirmation}. It cannot be undone.")}</label><input id="confirm" name="confirm" autocomplete="off" required>
        <p><button class="danger">{language.Say("Alles verwijderen", "Erase everything")}</button></p></form>
        """);

    private static Html Keep(string category, ConsoleLanguage language) => Html.Of($"""
        <fieldset><legend>{language.Say("Bewaren", "Keep")}: {KeptCategories.Name(category, language.IsDutch)}</legend>
        <label for="keep-{category}">{language.Say("Grond in de AVG", "Ground in the GDPR")}</label>
        <select id="keep-{category}" name="keep-{category}"><option value="">{language.Say("niet bewaren", "do not keep")}</option>
        {Html.Each(KeptCategories.Codes, code => Html.Of($"<option value=\"{code}\">{KeptCategories.Ground(code, language.IsDutch)}</option>"))}</select>
        <label for="until-{category}">{language.Say("Tot", "Until")}</label><input id="until-{category}" name="until-{category}" type="date"></fieldset>
        """);
}
