using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Access;
using Recruitment.RecruiterConsole;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary><c>/console/vacancies/imports</c>: sends a file, and shows how far its import is and what is wrong with which row.</summary>
public sealed class ImportPage(ConsoleShell shell, AccessControl access, AcceptImportHandler handler, ImportStore imports, IOptions<CatalogueOptions> options)
{
    public const string Path = "/console/vacancies/imports";

    /// <param name="request">The form.</param>
    /// <param name="start">Starts the import's orchestration.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> ImportAsync(HttpRequest request, Func<string, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        var upload = await Upload.ReadAsync(request, options.Value.LargestImport, cancellationToken);
        if (upload.Command is null)
        {
            return Problem(request, principal, upload.Problem!.In(language.Code), upload.Status);
        }

        switch (await handler.HandleAsync(upload.Command, cancellationToken))
        {
            case AcceptImportOutcome.Accepted { Import: var import }:
                await start(import.Id, cancellationToken);
                return TypedResults.LocalRedirect($"{Path}/{import.Id}");
            case AcceptImportOutcome.Busy:
                return Problem(request, principal, language.Say("Er loopt al een import. Probeer het opnieuw als die klaar is.", "Another import is running. Try again when it has ended."), StatusCodes.Status409Conflict);
            case AcceptImportOutcome.Unreadable { Problem: var problem }:
                return Problem(request, principal, problem.In(language.Code), StatusCodes.Status400BadRequest);
            default:
                throw new UnreachableException();
        }
    }

    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var language = shell.Language(request);
        if (await imports.FindAsync(id, cancellationToken) is not { } import)
        {
            return Problem(request, principal, language.Say("Deze import bestaat niet (meer).", "There is no such import (any more)."), StatusCodes.Status404NotFound);
        }

        if (import.EndedAt is null)
        {
            // Without script, the browser itself looks again.
            request.HttpContext.Response.Headers["Refresh"] = "2";
        }

        var body = Html.Of($"""
            <p class="{(import.State is ImportState.Refused or ImportState.Failed ? "problem" : "done")}" role="status">{Summary(import, language)}</p>
            {Html.When(import.EndedAt is null, () => Html.Of($"""<p><progress max="{import.Added + import.Updated + import.Closed}" value="{import.Written}"></progress> {import.Written} / {import.Added + import.Updated + import.Closed}</p>"""))}
            {Html.When(import.IgnoredColumns.Count > 0, () => Html.Of($"""<p>{language.Say("Niet begrepen kolommen, overgeslagen", "Columns that were not understood and are left out")}: {string.Join(", ", import.IgnoredColumns)}</p>"""))}
            {Html.When(import.Faults.Count > 0, () => Faults(import, language))}
            <p><a href="/console/vacancies">{language.Say("Terug naar de vacatures", "Back to the vacancies")}</a></p>
            """);
        return shell.Page(request, principal, language.Say("Import van vacatures", "Import of vacancies"), body);
    }

    /// <summary>One line.</summary>
    internal static string Summary(VacancyImport import, ConsoleLanguage language) => import.State switch
    {
        ImportState.Waiting => language.Say("wordt gecontroleerd", "is being checked"),
        ImportState.Writing => language.Say("wordt verwerkt; kandidaten zien nog niets", "is being written; candidates see nothing of it yet"),
        ImportState.Completed => language.Say(
            $"klaar: {import.Added} nieuw, {import.Updated} bijgewerkt, {import.Unchanged} ongewijzigd, {import.Closed} gesloten, {import.WrongRows} overgeslagen",
            $"completed: {import.Added} added, {import.Updated} updated, {import.Unchanged} unchanged, {import.Closed} closed, {import.WrongRows} skipped"),
        ImportState.Refused => language.Say(
            $"geweigerd: {import.WrongRows} van {import.Rows} rijen hebben een fout; er is niets veranderd",
            $"refused: {import.WrongRows} of {import.Rows} rows are wrong; nothing has changed"),
        ImportState.Failed => language.Say("afgebroken; er is niets veranderd. Stuur het bestand opnieuw", "broken off; nothing has changed. Send the file again"),
        _ => throw new UnreachableException(),
    };

    private static Html Faults(VacancyImport import, ConsoleLanguage language) => Html.Of($"""
        <h2>{language.Say("Fouten", "Faults")} ({import.FaultCount})</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Fouten", "Faults")}"><table>
        <thead><tr>
        <th scope="col" class="number">{language.Say("Rij", "Row")}</th>
        <th scope="col">{language.Say("Kenmerk", "Reference")}</th>
        <th scope="col">{language.Say("Veld", "Field")}</th>
        <th scope="col">{language.Say("Verwacht", "Expected")}</th>
        <th scope="col">{language.Say("Gevonden", "Found")}</th>
        </tr></thead>
        <tbody>{Html.Each(import.Faults, fault => Html.Of($"""
            <tr><td class="number">{fault.Row}</td><td>{fault.Reference}</td><td>{fault.Field}</td><td>{fault.Expected.In(language.Code)}</td><td>{fault.Found ?? language.Say("niets", "nothing")}</td></tr>
            """))}</tbody></table></div>
        """);

    private IResult Problem(HttpRequest request, Principal principal, string sentence, int status)
    {
        var language = shell.Language(request);
        return shell.Page(
            request,
            principal,
            language.Say("Import van vacatures", "Import of vacancies"),
            Html.Of($"""<p class="problem" role="alert">{sentence}</p>{ImportForm.Show(shell.FormToken(principal), language)}<p><a href="/console/vacancies">{language.Say("Terug naar de vacatures", "Back to the vacancies")}</a></p>"""),
            status);
    }
}
