using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Operations.DeadLetters;

/// <summary><c>/operations/dead-letters</c>: list, redrive, discard. For operators; shows no content.</summary>
public sealed class DeadLettersEndpoint(
    AccessControl access, ListDeadLettersHandler list, RedriveDeadLettersHandler redrive, DiscardDeadLetterHandler discard)
{
    private const int DefaultTop = 50;
    private const int LargestBody = 8 * 1024;

    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (!TryReadQueue(request, out var queue))
        {
            return UnknownQueue();
        }

        var asked = request.Query["top"].ToString();
        var top = DefaultTop;
        if (asked.Length > 0 && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top is < 1 or > ListDeadLettersHandler.MostPerPage))
        {
            return Problem("top", $"A number from 1 to {ListDeadLettersHandler.MostPerPage}.");
        }

        var cursor = request.Query["after"].ToString();
        var after = DeadLetterId.Parse(cursor);
        if (cursor.Length > 0 && after is null)
        {
            return Problem("after", "The value of next in the answer before this one.");
        }

        var page = await list.HandleAsync(queue, after, top, cancellationToken);
        return TypedResults.Json(new DeadLetterListView([.. page.Items.Select(DeadLetterView.Of)], page.Next?.ToString()), PlatformJson.Options);
    }

    public async Task<IResult> RedriveAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        return DeadLetterId.Parse(id) is { } found && await redrive.HandleAsync(found, principal.Id, cancellationToken)
            ? TypedResults.Json(new RedriveAnswer(1), PlatformJson.Options)
            : Gone();
    }

    public async Task<IResult> RedriveAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        return TryReadQueue(request, out var queue)
            ? TypedResults.Json(new RedriveAnswer(await redrive.HandleAllAsync(queue, principal.Id, cancellationToken)), PlatformJson.Options)
            : UnknownQueue();
    }

    public async Task<IResult> DiscardAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.Operator, cancellationToken);
        if (answer is not Access.Granted { Principal: var principal })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (await ReadReasonAsync(request, cancellationToken) is not { } reason || !DiscardDeadLetterHandler.IsReason(reason))
        {
            return Problem("reason", $"JSON with a reason of {DiscardDeadLetterHandler.ShortestReason} to {DiscardDeadLetterHandler.LongestReason} characters, for the audit trail.");
        }

        return DeadLetterId.Parse(id) is { } found && await discard.HandleAsync(found, reason, principal.Id, cancellationToken)
            ? TypedResults.NoContent()
            : Gone();
    }

    private static async Task<string?> ReadReasonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return null;
        }

        var body = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestBody)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<DiscardBody>(body.AsSpan(0, length), PlatformJson.Options)?.Reason;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool TryReadQueue(HttpRequest request, out string? queue)
    {
        queue = request.Query["queue"].ToString() is { Length: > 0 } asked ? asked : null;
        return queue is null || QueueNames.All.Contains(queue);
    }

    private static ProblemHttpResult UnknownQueue() => Problem("queue", $"One of {string.Join(", ", QueueNames.All)}.");

    private static ProblemHttpResult Gone() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        detail: "There is no such dead letter now: it was redriven or discarded, or somebody is doing that at this moment.");

    private static ProblemHttpResult Problem(string field, string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, detail: detail, extensions: new Dictionary<string, object?> { ["field"] = field });
}
