using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Knowledge.Documents;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Knowledge.ShowDocuments;

/// <summary><c>GET /knowledge/documents</c> and <c>GET /knowledge/documents/{id}</c>, for whoever works with the answers.</summary>
public sealed class ShowDocumentsEndpoint(AccessControl access, KnowledgeStore store)
{
    private const int DefaultLimit = 50;
    private const int LargestLimit = 200;

    private static readonly Role[] Readers = [Role.Operator, Role.Recruiter];

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Readers, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (Number(request, "offset", 0, int.MaxValue) is not { } offset || Number(request, "limit", DefaultLimit, LargestLimit) is not { } limit || limit == 0)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                detail: $"Send an offset of 0 or more and a limit of 1 to {LargestLimit}.",
                extensions: new Dictionary<string, object?> { ["field"] = "limit" });
        }

        var all = (await store.ListAsync(cancellationToken)).OrderBy(document => document.Key, StringComparer.Ordinal).ToList();
        var next = offset + limit < all.Count ? string.Create(CultureInfo.InvariantCulture, $"/knowledge/documents?offset={offset + limit}&limit={limit}") : null;
        return TypedResults.Json(new DocumentList([.. all.Skip(offset).Take(limit).Select(DocumentView.Of)], all.Count, next), PlatformJson.Options);
    }

    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, Readers, cancellationToken) is Access.Refused refused ? refused.Answer
        : await store.FindAsync(id, cancellationToken) is { } stored ? TypedResults.Json(DocumentView.Of(stored.Value), PlatformJson.Options)
        : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no document with this id.", extensions: new Dictionary<string, object?> { ["field"] = "id" });

    private static int? Number(HttpRequest request, string name, int otherwise, int most) =>
        request.Query[name].ToString() is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most ? value
        : null;
}
