using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Knowledge.ShowDocuments;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Audit;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary><c>POST /knowledge/documents</c>: keeps the file, then answers 202 with the address of its progress.</summary>
public sealed class ImportDocumentEndpoint(AccessControl access, UploadReader reader, ImportDocumentHandler handler, AuditTrail audit, TimeProvider time)
{
    /// <param name="request">A form with a file, or JSON with an address.</param>
    /// <param name="start">Starts the import's orchestration.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IResult> HandleAsync(HttpRequest request, Func<ImportInput, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        var version = NewVersion(time);
        var (command, problem) = await reader.ReadAsync(request, version, cancellationToken);
        if (command is null)
        {
            return Problem(problem!);
        }

        switch (await handler.HandleAsync(command, cancellationToken))
        {
            case ImportDocumentOutcome.Accepted accepted:
                await start(accepted.Input, cancellationToken);
                await audit.AppendAsync(new AuditEvent(principal.Id, "knowledge.imported", accepted.Document.Id, null), cancellationToken);
                var view = DocumentView.Of(accepted.Document);
                request.HttpContext.Response.Headers.Location = view.StatusUrl;
                return TypedResults.Json(view, PlatformJson.Options, statusCode: StatusCodes.Status202Accepted);
            case ImportDocumentOutcome.Busy busy:
                return TypedResults.Problem(
                    statusCode: StatusCodes.Status409Conflict,
                    detail: "Another import of this document is under way. Wait until it has ended and send yours again.",
                    extensions: new Dictionary<string, object?> { ["field"] = "key", ["statusUrl"] = DocumentView.Of(busy.Document).StatusUrl });
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Sorts by time and is never given twice.</summary>
    internal static string NewVersion(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    private static ProblemHttpResult Problem(ImportProblem problem) => TypedResults.Problem(
        statusCode: problem.Status, detail: problem.Detail, extensions: new Dictionary<string, object?> { ["field"] = problem.Field });
}
