using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Costs.ShowCosts;

/// <summary><c>GET /costs?month=2026-11</c> (or <c>?conversation=1-482</c>), for operators; as a sheet with <c>format=csv</c> or <c>Accept: text/csv</c>.</summary>
public sealed class ShowCostsEndpoint(ShowCostsHandler handler, AccessControl access, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (request.Query["conversation"].ToString() is { Length: > 0 } conversation)
        {
            return await handler.OfConversationAsync(conversation, cancellationToken) is { } spent
                ? TypedResults.Json(spent, PlatformJson.Options)
                : Problem(StatusCodes.Status404NotFound, "conversation", "The bot has not seen a conversation with this number. Expected account and number, such as 1-482.");
        }

        var asked = request.Query["month"].ToString();
        var month = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (asked.Length > 0 && !DateOnly.TryParseExact(asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month))
        {
            return Problem(StatusCodes.Status400BadRequest, "month", "Expected a month such as 2026-11.");
        }

        var costs = await handler.OfMonthAsync(month, cancellationToken);
        return request.Query["format"] == "csv" || request.Headers.Accept.ToString().StartsWith("text/csv", StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Text(CostsCsv.Write(costs), "text/csv; charset=utf-8")
            : TypedResults.Json(costs, PlatformJson.Options);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Problem(int status, string field, string detail) => TypedResults.Problem(
        statusCode: status, detail: detail, extensions: new Dictionary<string, object?> { ["field"] = field });
}
