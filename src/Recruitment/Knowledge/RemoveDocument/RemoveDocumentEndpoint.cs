using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Audit;

namespace Recruitment.Knowledge.RemoveDocument;

/// <summary><c>DELETE /knowledge/documents/{id}</c>: it no longer answers; an import of it that is under way ends by itself.</summary>
public sealed class RemoveDocumentEndpoint(AccessControl access, RemoveDocumentHandler handler, AuditTrail audit)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!await handler.HandleAsync(id, cancellationToken))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, detail: "There is no document with this id.", extensions: new Dictionary<string, object?> { ["field"] = "id" });
        }

        await audit.AppendAsync(new AuditEvent(principal.Id, "knowledge.removed", id, null), cancellationToken);
        return TypedResults.NoContent();
    }
}
