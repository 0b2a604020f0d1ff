using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/retention</c>: the periods, rehearsals, runs that wait for a confirmation, and reports.</summary>
public sealed class RetentionPages(ConsoleShell shell, AccessControl access, RetentionStore store, RetentionHandler handler, RetentionEndpoint endpoint)
{
    private const string Path = PrivacyPage.Path + "/retention";
    private const int LastRuns = 15;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        return answer is Access.Granted { Principal: var officer } ? await PageAsync(request, officer, null, cancellationToken) : ((Access.Refused)answer).Answer;
    }

    /// <summary><c>POST …/policy</c></summary>
    public async Task<IResult> ChangeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var form = await FormBody.ReadAsync(request, cancellationToken);
        if (RetentionEndpoint.Wrong(form["preset"], form["reason"]) is not null)
        {
            var language = shell.Language(request);
            return await PageAsync(request, officer, language.Say("Kies een set en zeg waarom, in 5 tot 500 tekens.", "Choose a set and say why, in 5 to 500 characters."), cancellationToken);
        }

        await endpoint.ChangeAsync(form["preset"].ToString(), form["reason"].ToString(), officer, cancellationToken);
        return TypedResults.LocalRedirect(Path);
    }

    /// <summary><c>POST …/rehearse</c></summary>
    public async Task<IResult> RehearseAsync(HttpRequest request, Func<RetentionRun, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        await start(await handler.StartAsync(PrivacyRequestStore.NewId(), isDry: true, officer.Id, cancellationToken), cancellationToken);
        return TypedResults.LocalRedirect(Path);
    }

    /// <summary><c>POST …/runs/{id}/confirm</c></summary>
    public async Task<IResult> ConfirmAsync(HttpRequest request, string id, Func<RetentionRun, CancellationToken, Task> confirm, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!PrivacyRequestStore.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } run)
        {
            return await PageAsync(request, officer, shell.Language(request).Say("Deze uitvoering is er niet.", "There is no such run."), cancellationToken, StatusCodes.Status404NotFound);
        }

        if (run.State == RetentionRunState.Stopped)
        {
            await confirm(await handler.DecideAsync(id, officer.Id, cancellationToken), cancellationToken);
        }

        return TypedResults.LocalRedirect(Path);
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, Principal officer, string? problem, CancellationToken cancellationToken, int whenWrong = StatusCodes.Status400BadRequest)
    {
        var language = shell.Language(request);
        var plan = await store.PlanAsync(cancellationToken);
        var runs = await store.ListAsync(LastRuns, cancellationToken);
        if (HttpMethods.IsGet(request.Method) && runs.Any(run => run.State is RetentionRunState.Planning or RetentionRunState.Running))
        {
            request.HttpContext.Response.Headers["Refresh"] = "5";
        }

        var body = Html.Of($"""
            {Html.When(problem is not null, () => Html.Of($"""<p class="problem" role="alert">{problem}</p>"""))}
            <p>{language.Say("Nu geldt", "In force")}: <strong>{plan.Preset}</strong>. {plan.Reason}</p>
            <ul>{Html.Each(RetentionPresets.All[plan.Preset], rule => Html.Of($"<li>{RetentionWords.Category(rule.Category, language)}: {RetentionWords.Period(rule, language)} – {rule.LegalBasis}</li>"))}</ul>
            <form method="post" action="{Path}/policy">{shell.FormToken(officer)}
            <label for="preset">{language.Say("Andere set", "Another set")}</label>
            <select id="preset" name="preset">{Html.Each(RetentionPresets.All.Keys, preset => Html.Of($"<option value=\"{preset}\"{Html.When(preset == plan.Preset, () => Html.Of($" selected"))}>{preset}</option>"))}</select>
            <label for="reason">{language.Say("Waarom", "Why")}</label><input id="reason" name="reason" required minlength="5" maxlength="500">
            <p><button>{language.Say("Wijzigen", "Change")}</button></p></form>
            <h2>{language.Say("Proefdraaien", "Rehearse")}</h2>
            <form method="post" action="{Path}/rehearse">{shell.FormToken(officer)}<p class="hint">{language.Say("Zegt wie er aan de beurt is en waarom. Verwijdert niets.", "Says who is due and why. Erases nothing.")}</p>
            <button>{language.Say("Proefdraaien", "Rehearse")}</button></form>
            <h2>{language.Say("Verslagen", "Reports")}</h2>
            {(runs.Count == 0 ? Html.Of($"""<p class="empty">{language.Say("Er is nog niets gedraaid. Elke nacht om twee uur wel.", "Nothing has run yet. It will each night at two o'clock.")}</p>""") : Table(runs, officer, language))}
            <p><a href="{PrivacyPage.Path}">{language.Say("Alle verzoeken", "All requests")}</a></p>
            """);
        return shell.Page(request, officer, language.Say("Bewaartermijnen", "Retention"), body, problem is null ? StatusCodes.Status200OK : whenWrong);
    }

    private Html Table(IReadOnlyList<RetentionRun> runs, Principal officer, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Verslagen", "Reports")}"><table><thead><tr>
        <th scope="col">{language.Say("Begonnen", "Started")}</th><th scope="col">{language.Say("Soort", "Kind")}</th><th scope="col">{language.Say("Set", "Set")}</th>
        <th scope="col" class="number">{language.Say("Kandidaten", "Candidates")}</th><th scope="col" class="number">{language.Say("Aan de beurt", "Due")}</th><th scope="col">{language.Say("Per soort gegevens", "By category")}</th>
        <th scope="col" class="number">{language.Say("Verwijderd", "Erased")}</th><th scope="col">{language.Say("Stand", "State")}</th></tr></thead>
        <tbody>{Html.Each(runs, run => Html.Of($"""
            <tr><td>{language.When(run.StartedAt)}</td><td>{(run.IsDry ? language.Say("proef", "rehearsal") : language.Say("echt", "real"))}</td><td>{run.Preset}</td>
            <td class="number">{run.Total}</td><td class="number">{run.Due}</td><td>{RetentionWords.Counts(run, language)}</td><td class="number">{run.Erased}</td>
            <td>{State(run.State, language)}{Html.When(run.State == RetentionRunState.Stopped, () => Html.Of($"""
                <form method="post" action="{Path}/runs/{run.Id}/confirm">{shell.FormToken(officer)}<button class="danger">{language.Say("Toch uitvoeren", "Carry out all the same")}</button></form>
                """))}</td></tr>
            """))}</tbody></table></div>
        """);

    private static string State(RetentionRunState state, ConsoleLanguage language) => state switch
    {
        RetentionRunState.Planning => language.Say("telt", "counting"),
        RetentionRunState.Stopped => language.Say("gestopt: meer dan 5 %", "stopped: more than 5 %"),
        RetentionRunState.Running => language.Say("loopt", "running"),
        RetentionRunState.Done => language.Say("klaar", "done"),
        _ => language.Say("niet bevestigd", "not confirmed"),
    };
}
