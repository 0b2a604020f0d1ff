using Microsoft.AspNetCore.Http;
using Recruitment.Conversations;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/people/{candidate}</c>: what is kept under one pseudonym, in numbers, the consents, and the start of a copy or an erasure.</summary>
public sealed class PersonPage(ConsoleShell shell, AccessControl access, IDocuments documents, ConsentLedger ledger, PrivacyIntake intake)
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
        if (problem is not null || !PrivacyRequestStore.IsId(candidate) || !await intake.IsKnownAsync(candidate, cancellationToken))
        {
            return await PageAsync(request, officer, candidate, problem, cancellationToken);
        }

        var details = new IntakeDetails(reason, Tell: form["tell"] == "yes", NotesReviewed: form["notes"] == "yes");
        var entered = await intake.EnterAsync(kind, candidate, officer, details, cancellationToken);
        await start(entered, cancellationToken);
        return TypedResults.LocalRedirect($"{PrivacyPage.Path}/requests/{entered.Id}");
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
        </tr></thead><tbody>{Html.Each(consents, line => Html.Of($"<tr><td>{language.When(line.At)}</td><td>{line.Purpose.ToString()}</td><td>{line.Act.ToString()}</td><td>{line.Actor}</td></tr>"))}</tbody></table></div>
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
        <label for="confirm">{language.Say($"Typ {RequestsEndpoint.Confirmation}. Het kan niet ongedaan worden gemaakt.", $"Type {RequestsEndpoint.Confirmation}. It cannot be undone.")}</label><input id="confirm" name="confirm" autocomplete="off" required>
        <p><button class="danger">{language.Say("Alles verwijderen", "Erase everything")}</button></p></form>
        """);
}
