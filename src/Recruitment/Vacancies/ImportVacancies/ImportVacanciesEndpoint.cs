using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary><c>POST /vacancies/import</c> and <c>GET /vacancies/imports/{id}</c>, for operators.</summary>
public sealed class ImportVacanciesEndpoint(AcceptImportHandler handler, ImportStore imports, AccessControl access, IOptions<CatalogueOptions> options)
{
    /// <param name="request">A file as body, or in a form. <c>?mode=valid-rows</c> skips wrong rows, <c>?replace=true</c> closes what is not in the file.</param>
    /// <param name="start">Starts the import's orchestration.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> ImportAsync(HttpRequest request, Func<string, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var upload = await Upload.ReadAsync(request, options.Value.LargestImport, cancellationToken);
        if (upload.Command is null)
        {
            return Problem(upload.Status, upload.Problem!.En, ("field", upload.Field));
        }

        switch (await handler.HandleAsync(upload.Command, cancellationToken))
        {
            case AcceptImportOutcome.Accepted { Import: var import }:
                await start(import.Id, cancellationToken);
                var url = $"/vacancies/imports/{import.Id}";
                request.HttpContext.Response.Headers.Location = url;
                return TypedResults.Json(ImportView.Of(import, isDutch: false), PlatformJson.Options, statusCode: StatusCodes.Status202Accepted);
            case AcceptImportOutcome.Busy { RunningId: var id }:
                return Problem(StatusCodes.Status409Conflict, "Another import is running. Wait until it has ended, and send the file again.", ("running", $"/vacancies/imports/{id}"));
            case AcceptImportOutcome.Unreadable { Problem: var problem }:
                return Problem(StatusCodes.Status400BadRequest, problem.En, ("field", "body"));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>How far an import is, and what is wrong with which row.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var isDutch = request.Headers.AcceptLanguage.ToString().StartsWith("nl", StringComparison.OrdinalIgnoreCase);
        return await imports.FindAsync(id, cancellationToken) is { } import
            ? TypedResults.Json(ImportView.Of(import, isDutch), PlatformJson.Options)
            : Problem(StatusCodes.Status404NotFound, "There is no import with this id. Imports are kept for 90 days.", ("field", "id"));
    }

    private static ProblemHttpResult Problem(int status, string detail, (string Name, string Value) extension) => TypedResults.Problem(
        statusCode: status, detail: detail, extensions: new Dictionary<string, object?> { [extension.Name] = extension.Value });
}
