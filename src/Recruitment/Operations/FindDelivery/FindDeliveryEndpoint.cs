using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.Receipts;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;

namespace Recruitment.Operations.FindDelivery;

/// <summary><c>GET /operations/deliveries/{id}</c>: did this delivery arrive, and what became of it?</summary>
public sealed class FindDeliveryEndpoint(AccessControl access, DeliveryReceipts receipts)
{
    private const int LongestId = 128;

    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                detail: "The value of X-Chatwoot-Delivery, such as 0f8fad5b-d9cb-469f-a165-70867728950e.",
                extensions: new Dictionary<string, object?> { ["field"] = "id" });
        }

        try
        {
            return await receipts.FindAsync(id, cancellationToken) is { } receipt
                ? TypedResults.Json(new DeliveryView(receipt, $"/operations/turns?conversation={receipt.Conversation}"), PlatformJson.Options)
                : TypedResults.Problem(
                    statusCode: StatusCodes.Status404NotFound,
                    detail: $"No delivery with this id was accepted in the last {(int)DeliveryReceipts.Kept.TotalDays} days. What was refused, or means nothing to the assistant, has no receipt.");
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: "The table of receipts does not answer. Try again later.");
        }
    }
}
