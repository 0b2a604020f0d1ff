using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;

namespace Recruitment.Knowledge.ReEmbedDocuments;

/// <summary><c>POST /knowledge/re-embed</c>: makes vectors with the model in use where they are from another. It also happens by itself within a minute.</summary>
public sealed class ReEmbedDocumentsEndpoint(AccessControl access, ReEmbedDocumentsHandler handler)
{
    public async Task<IResult> HandleAsync(HttpRequest request, Func<CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (!handler.IsPossible)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict,
                detail: "No embedding model is configured. Set OpenAI:Endpoint and OpenAI:EmbeddingsModel.",
                extensions: new Dictionary<string, object?> { ["field"] = "OpenAI:EmbeddingsModel" });
        }

        var stale = await handler.ListAsync(cancellationToken);
        if (stale.Count > 0)
        {
            await start(cancellationToken);
        }

        return TypedResults.Json(new { documents = stale.Count, statusUrl = "/knowledge/documents" }, statusCode: StatusCodes.Status202Accepted);
    }
}
