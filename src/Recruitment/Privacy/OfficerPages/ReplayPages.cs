using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.RecruiterConsole;

namespace Recruitment.Privacy.OfficerPages;

/// <summary><c>/console/privacy/replay</c>: erasures done again after a backup was restored, first as a rehearsal.</summary>
public sealed class ReplayPages(ConsoleShell shell, AccessControl access, ReplayStore store, ReplayHandler handler, ReplayEndpoint endpoint, IOptions<BrandOptions> brand)
{
    private const string Path = PrivacyPage.Path + "/replay";
    private const int LastRuns = 15;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        return answer is Access.Granted { Principal: var officer } ? await PageAsync(request, officer, null, cancellationToken) : ((Access.Refused)answer).Answer;
    }

    /// <summary><c>POST …/replay</c>: a rehearsal.</summary>
    public async Task<IResult> RehearseAsync(HttpRequest request, Func<ReplayRun, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var form = await FormBody.ReadAsync(request, cancellationToken);
        if (Since(form["since"].ToString()) is not { } since || !endpoint.IsPast(since) || !ReplayEndpoint.IsReason(form["reason"]))
        {
            var language = shell.Language(request);
            return await PageAsync(request, officer, language.Say(
                "Geef een moment dat voorbij is, en zeg waarom, in 5 tot 500 tekens.", "Give a moment in the past, and say why, in 5 to 500 characters."), cancellationToken);
        }

        await start(await handler.StartAsync(since, form["reason"].ToString().Trim(), isDry: true, officer.Id, cancellationToken), cancellationToken);
        return TypedResults.LocalRedirect(Path);
    }

    /// <summary><c>POST …/replay/{id}</c>: carries out what a rehearsal showed, with the same moment and reason.</summary>
    public async Task<IResult> CarryOutAsync(HttpRequest request, string id, Func<ReplayRun, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!PrivacyRequestStore.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } run)
        {
            return await PageAsync(request, officer, shell.Language(request).Say("Dit verslag is er niet.", "There is no such report."), cancellationToken, StatusCodes.Status404NotFound);
        }

        if (run is { IsDry: true, Step: ReplayStep.Done })
        {
            await start(await handler.StartAsync(run.Since, run.Reason, isDry: false, officer.Id, cancellationToken), cancellationToken);
        }

        return TypedResults.LocalRedirect(Path);
    }

    private DateTimeOffset? Since(string text)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var moment = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(moment, TimeZoneInfo.FindSystemTimeZoneById(brand.Value.TimeZone).GetUtcOffset(moment));
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, Principal officer, string? problem, CancellationToken cancellationToken, int whenWrong = StatusCodes.Status400BadRequest)
    {
        var language = shell.Language(request);
        var runs = await store.ListAsync(LastRuns, cancellationToken);
        if (HttpMethods.IsGet(request.Method) && runs.Any(run => run.Step != ReplayStep.Done))
        {
            request.HttpContext.Response.Headers["Refresh"] = "5";
        }

        var mixed = await MixedAsync(runs, language, cancellationToken);
        var body = Html.Of($"""
            {Html.When(problem is not null, () => Html.Of($"""<p class="problem" role="alert">{problem}</p>"""))}
            <p>{language.Say(
                "Na het terugzetten van een back-up kunnen mensen terug zijn die al verwijderd waren. Zoek ze hier op en verwijder ze opnieuw.",
                "After a backup was restored, people who had been erased can be back. Find them here and erase them again.")}</p>
            <form method="post" action="{Path}">{shell.FormToken(officer)}
            <label for="since">{language.Say($"Verwijderd sinds (tijd in {brand.Value.TimeZone}): het moment tot waar de back-up teruggaat", $"Erased since (time in {brand.Value.TimeZone}): the moment to which the backup goes back")}</label>
            <input id="since" name="since" type="datetime-local" required>
            <label for="reason">{language.Say("Waarom", "Why")}</label><input id="reason" name="reason" required minlength="5" maxlength="500">
            <p class="hint">{language.Say("Dit zoekt alleen. Daarna kun je uitvoeren wat er is gevonden.", "This only searches. After that you can carry out what it found.")}</p>
            <p><button>{language.Say("Zoeken", "Search")}</button></p></form>
            <h2>{language.Say("Verslagen", "Reports")}</h2>
            {(runs.Count == 0 ? Html.Of($"""<p class="empty">{language.Say("Er is nog niet gezocht.", "There has been no search yet.")}</p>""") : Table(runs, officer, language))}
            {mixed}
            <p><a href="{PrivacyPage.Path}">{language.Say("Alle verzoeken", "All requests")}</a></p>
            """);
        return shell.Page(request, officer, language.Say("Na een back-up", "After a backup"), body, problem is null ? StatusCodes.Status200OK : whenWrong);
    }

    private Html Table(IReadOnlyList<ReplayRun> runs, Principal officer, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Verslagen", "Reports")}"><table><thead><tr>
        <th scope="col">{language.Say("Begonnen", "Started")}</th><th scope="col">{language.Say("Soort", "Kind")}</th><th scope="col">{language.Say("Verwijderd sinds", "Erased since")}</th>
        <th scope="col" class="number">{language.Say("Verwijderingen", "Erasures")}</th><th scope="col" class="number">{language.Say("Teruggevonden", "Found again")}</th>
        <th scope="col" class="number">{language.Say("Opnieuw verwijderd", "Erased again")}</th><th scope="col">{language.Say("Stand", "State")}</th></tr></thead>
        <tbody>{Html.Each(runs, run => Html.Of($"""
            <tr><td>{language.When(run.StartedAt)}</td><td>{(run.IsDry ? language.Say("zoeken", "search") : language.Say("echt", "real"))}</td><td>{language.When(run.Since)}</td>
            <td class="number">{run.Tombstones}</td><td class="number">{run.Found + run.Mixed}</td><td class="number">{run.Erased}</td>
            <td>{State(run, language)}{Html.When(run is { IsDry: true, Step: ReplayStep.Done, Found: > 0 }, () => Html.Of($"""
                <form method="post" action="{Path}/{run.Id}">{shell.FormToken(officer)}<button class="danger">{language.Say("Opnieuw verwijderen", "Erase again")}</button></form>
                """))}</td></tr>
            """))}</tbody></table></div>
        """);

    /// <summary>People of whom something is back and something is new: only a person can tell what must go.</summary>
    private async Task<Html> MixedAsync(IReadOnlyList<ReplayRun> runs, ConsoleLanguage language, CancellationToken cancellationToken)
    {
        if (runs.FirstOrDefault(run => run is { Step: ReplayStep.Done, Mixed: > 0 }) is not { } last)
        {
            return Html.Empty;
        }

        var mixed = await store.ListFoundAsync(last.Id, cancellationToken).Where(found => found.IsMixed).ToListAsync(cancellationToken);
        return Html.Of($"""
            <h2>{language.Say("Kijk zelf", "Look yourself")}</h2>
            <p>{language.Say("Deze mensen schreven na hun verwijdering opnieuw. Ze worden niet vanzelf verwijderd.", "These people wrote again after their erasure. They are not erased by themselves.")}</p>
            <ul>{Html.Each(mixed, one => Html.Of($"""<li><a href="{PrivacyPage.Path}/people/{one.Candidate}"><code>{one.Candidate}</code></a></li>"""))}</ul>
            """);
    }

    private static string State(ReplayRun run, ConsoleLanguage language) => run.WaitsFor is not null
        ? language.Say($"wacht op {run.WaitsFor}", $"waits for {run.WaitsFor}")
        : run.Step switch
        {
            ReplayStep.People => language.Say("zoekt in onze opslag", "searching our stores"),
            ReplayStep.Contacts => language.Say($"zoekt in Chatwoot: {run.Contacts}", $"searching Chatwoot: {run.Contacts}"),
            ReplayStep.Erase => language.Say($"verwijdert: {run.Started} van {run.Found}", $"erasing: {run.Started} of {run.Found}"),
            ReplayStep.Report => language.Say("telt", "counting"),
            _ => language.Say("klaar", "done"),
        };
}
