using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.RemoveDocument;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Audit;
using Recruitment.RecruiterConsole;

namespace Recruitment.Knowledge.ShowDocuments;

/// <summary><c>/console/knowledge</c>: what was brought in, how far it is, a form to bring in more. Works without script: the page loads itself again while an import runs.</summary>
public sealed class KnowledgePage(
    ConsoleShell shell, AccessControl access, KnowledgeStore store, UploadReader reader, ImportDocumentHandler import, RemoveDocumentHandler remove, AuditTrail audit, TimeProvider time)
{
    public const string Path = "/console/knowledge";

    private const int PerPage = 50;
    private const string RefreshSeconds = "3";

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        return answer is Access.Granted { Principal: var principal }
            ? await PageAsync(request, principal, null, StatusCodes.Status200OK, cancellationToken)
            : ((Access.Refused)answer).Answer;
    }

    public async Task<IResult> ImportAsync(HttpRequest request, Func<ImportInput, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        // Before the form is read to see where it comes from.
        if (reader.Oversize(request) is { } oversize)
        {
            return TypedResults.Problem(statusCode: oversize.Status, detail: oversize.Detail);
        }

        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var version = ImportDocumentEndpoint.NewVersion(time);
        var (command, problem) = request.HasFormContentType
            ? await reader.ReadAsync(await request.ReadFormAsync(cancellationToken), version, cancellationToken)
            : await reader.ReadAsync(request, version, cancellationToken);
        if (command is null)
        {
            return await PageAsync(request, principal, problem, problem!.Status, cancellationToken);
        }

        if (await import.HandleAsync(command, cancellationToken) is not ImportDocumentOutcome.Accepted accepted)
        {
            return Back("busy");
        }

        await start(accepted.Input, cancellationToken);
        await audit.AppendAsync(new AuditEvent(principal.Id, "knowledge.imported", accepted.Document.Id, null), cancellationToken);
        return Back("taken");
    }

    /// <summary>Asks whether it is meant.</summary>
    public async Task<IResult> ConfirmAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (await store.FindAsync(id, cancellationToken) is not { Value: var document })
        {
            return Back("gone");
        }

        var language = shell.Language(request);
        var body = Html.Of($"""
            <p>{language.Say("Dit document geeft daarna geen antwoord meer. Het kan niet worden teruggehaald.", "After this the document no longer answers. It cannot be brought back.")}</p>
            <p><strong>{document.Current?.Title ?? document.Key}</strong> <code>{document.Key}</code></p>
            <form class="line" method="post" action="{Path}/{id}/remove">{shell.FormToken(principal)}
            <button class="danger">{language.Say("Verwijderen", "Remove")}</button> <a href="{Path}">{language.Say("Niet verwijderen", "Keep it")}</a></form>
            """);
        return shell.Page(request, principal, language.Say("Document verwijderen?", "Remove this document?"), body);
    }

    public async Task<IResult> RemoveAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!await remove.HandleAsync(id, cancellationToken))
        {
            return Back("gone");
        }

        await audit.AppendAsync(new AuditEvent(principal.Id, "knowledge.removed", id, null), cancellationToken);
        return Back("removed");
    }

    private static RedirectHttpResult Back(string happened) => TypedResults.LocalRedirect($"{Path}?happened={happened}");

    private async Task<IResult> PageAsync(HttpRequest request, Principal principal, ImportProblem? problem, int status, CancellationToken cancellationToken)
    {
        var language = shell.Language(request);
        var all = (await store.ListAsync(cancellationToken)).OrderBy(document => document.Key, StringComparer.Ordinal).ToList();
        _ = int.TryParse(request.Query["offset"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        if (problem is null && all.Exists(document => document.Pending is not null))
        {
            request.HttpContext.Response.Headers["Refresh"] = RefreshSeconds;
        }

        var body = Html.Of($"""
            {Notice(request, problem, language)}
            <p>{language.Say(
                "Wat hier staat, gebruikt de assistent om vragen te beantwoorden, naast de meegeleverde artikelen. Een document met dezelfde naam vervangt het vorige.",
                "The assistant answers questions from what is here, beside the articles that came with it. A document with the same name replaces the one before.")}</p>
            {(all.Count == 0 ? Nothing(language) : Table([.. all.Skip(offset).Take(PerPage)], language))}
            {Html.When(offset + PerPage < all.Count, () => Html.Of($"""<p><a href="{Path}?offset={offset + PerPage}">{language.Say("Volgende", "Next")}</a></p>"""))}
            <h2>{language.Say("Document toevoegen", "Add a document")}</h2>
            {Form(principal, language)}
            """);
        return shell.Page(request, principal, language.Say("Kennis", "Knowledge"), body, status);
    }

    private static Html Notice(HttpRequest request, ImportProblem? problem, ConsoleLanguage language)
    {
        Html Done(string sentence) => Html.Of($"""<p class="done" role="status">{sentence}</p>""");
        Html Wrong(string sentence) => Html.Of($"""<p class="problem" role="alert">{sentence}</p>""");
        return problem is not null
            ? Wrong(language.Say($"Niet opgenomen ({DutchProblems.Field(problem.Field)}). {DutchProblems.Of(problem.Detail)}", $"Not taken ({problem.Field}). {problem.Detail}"))
            : request.Query["happened"].ToString() switch
            {
                "taken" => Done(language.Say("Het document is ontvangen en wordt verwerkt.", "The document was received and is being worked on.")),
                "removed" => Done(language.Say("Het document is verwijderd.", "The document was removed.")),
                "busy" => Wrong(language.Say("Dit document wordt al verwerkt. Wacht tot dat klaar is.", "This document is being worked on already. Wait until that has ended.")),
                "gone" => Wrong(language.Say("Dit document is er niet meer.", "This document is no longer there.")),
                _ => Html.Empty,
            };
    }

    private static Html Nothing(ConsoleLanguage language) => Html.Of($"""
        <p class="empty">{language.Say("Er zijn nog geen eigen documenten; alleen de meegeleverde artikelen geven antwoord.", "There are no documents of your own yet; only the articles that came with it answer.")}</p>
        """);

    private static Html Table(IReadOnlyList<KnowledgeDocument> documents, ConsoleLanguage language) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{language.Say("Documenten", "Documents")}"><table>
        <thead><tr>
        <th scope="col">{language.Say("Document", "Document")}</th>
        <th scope="col">{language.Say("Voor", "For")}</th>
        <th scope="col">{language.Say("Taal", "Language")}</th>
        <th scope="col">{language.Say("Stand", "State")}</th>
        <th scope="col" class="number">{language.Say("Stukken", "Sections")}</th>
        <th scope="col">{language.Say("Gewijzigd", "Changed")}</th>
        <th scope="col">{language.Say("Wat nu", "What now")}</th>
        </tr></thead>
        <tbody>{Html.Each(documents.Select(DocumentView.Of).ToList(), document => Row(document, language))}</tbody>
        </table></div>
        """);

    private static Html Row(DocumentView document, ConsoleLanguage language) => Html.Of($"""
        <tr>
        <td>{document.Title ?? document.Key}<br><code>{document.Key}</code></td>
        <td>{(document.Audience == KnowledgeAudience.Recruiter ? language.Say("recruiters", "recruiters") : language.Say("kandidaten", "candidates"))}</td>
        <td>{document.Language ?? "–"}</td>
        <td>{State(document.State, language)}{Html.When(document.Problem is not null, () => Html.Of($"""<br><span class="problem">{language.Say(DutchProblems.Of(document.Problem!), document.Problem!)}</span>"""))}</td>
        <td class="number">{document.ChunksDone} / {document.ChunksTotal}</td>
        <td>{language.When(document.ChangedAt)}</td>
        <td><a href="{Path}/{document.Id}/remove">{language.Say("Verwijderen", "Remove")}</a></td>
        </tr>
        """);

    private static string State(ImportState state, ConsoleLanguage language) => state switch
    {
        ImportState.Waiting => language.Say("wacht", "waiting"),
        ImportState.Fetching => language.Say("wordt opgehaald", "being downloaded"),
        ImportState.Reading => language.Say("wordt gelezen", "being read"),
        ImportState.Embedding => language.Say("vectoren worden gemaakt", "vectors are being made"),
        ImportState.Ready => language.Say("geeft antwoord", "answers"),
        ImportState.Failed => language.Say("niet gelukt", "failed"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Html Form(Principal principal, ConsoleLanguage language) => Html.Of($"""
        <form method="post" action="{Path}" enctype="multipart/form-data">{shell.FormToken(principal)}
        <label for="file">{language.Say("Bestand", "File")}</label>
        <input id="file" name="file" type="file" accept=".md,.markdown,.html,.htm,.txt,.docx,.pdf,.csv">
        <p class="hint">{language.Say("Markdown, HTML, tekst, Word (.docx), PDF of CSV.", "Markdown, HTML, text, Word (.docx), PDF or CSV.")}</p>
        <label for="url">{language.Say("Of een adres (https)", "Or an address (https)")}</label>
        <input id="url" name="url" type="url" pattern="https://.*">
        <label for="audience">{language.Say("Voor wie", "For whom")}</label>
        <select id="audience" name="audience">
        <option value="candidate">{language.Say("kandidaten", "candidates")}</option><option value="recruiter">{language.Say("alleen recruiters", "recruiters only")}</option>
        </select>
        <label for="language">{language.Say("Taal", "Language")}</label>
        <select id="language" name="language"><option value="">{language.Say("zelf herkennen", "find out")}</option>
        <option>nl</option><option>en</option><option>de</option><option>fr</option><option>pl</option></select>
        <label for="key">{language.Say("Naam waaronder het vervangen wordt (leeg: bestandsnaam)", "Name by which it is replaced (empty: the file's name)")}</label>
        <input id="key" name="key" maxlength="100">
        <p><button>{language.Say("Toevoegen", "Add")}</button></p>
        </form>
        """);
}
