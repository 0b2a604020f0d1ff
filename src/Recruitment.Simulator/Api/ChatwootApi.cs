using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Simulator.Faults;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Api;

/// <summary>The REST API: faults, token, permission, account, and then the resource.</summary>
internal sealed class ChatwootApi(
    SimulatedAccount account, SimulatorFaults faults, ConversationsApi conversations, ContactsApi contacts, SettingsApi settings)
{
    private const int MaxBody = 2 * 1024 * 1024;

    /// <param name="context">The call.</param>
    /// <param name="path">The segments after <c>/api/v1/</c>.</param>
    public async Task HandleAsync(HttpContext context, string[] path)
    {
        var cancellationToken = context.RequestAborted;
        var fault = faults.Take(context.Request.Method, string.Join('/', path));
        if (fault is not null && fault.Kind != FaultKind.DropResponse)
        {
            await MisbehaveAsync(context, fault, cancellationToken);
            return;
        }

        var response = await AnswerAsync(context, path, cancellationToken);
        if (fault is not null)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, response, cancellationToken);
    }

    private async Task<ApiResponse> AnswerAsync(HttpContext context, string[] path, CancellationToken cancellationToken)
    {
        if (Caller(context.Request) is not { } isBot)
        {
            return ApiResponse.Error(401, "Invalid Access Token");
        }

        if (path is not ["accounts", var id, .. var rest] || rest.Length == 0 || id != account.Options.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return path is ["profile"] && !isBot ? Profile() : ApiResponse.NotFound;
        }

        if (isBot && !BotPermissions.Allow(context.Request.Method, rest))
        {
            return ApiResponse.Error(401, BotPermissions.Refusal);
        }

        if (context.Request.ContentLength > MaxBody)
        {
            return ApiResponse.Error(413, "Payload too large");
        }

        return await RequestBody.ReadAsync(context.Request, cancellationToken) is { } body
            ? Dispatch(new ApiRequest(context.Request.Method, rest, context.Request.Query, body, isBot))
            : ApiResponse.Error(400, "Error occurred while parsing request parameters");
    }

    private ApiResponse Dispatch(ApiRequest request)
    {
        lock (account.Gate)
        {
            return request.Path[0] switch
            {
                "conversations" => conversations.Handle(request),
                "contacts" => contacts.Handle(request),
                "actions" when request is { Method: "POST", Path: [_, "contact_merge"] } => contacts.Merge(request),
                _ => settings.Handle(request),
            };
        }
    }

    /// <summary>True for the bot, false for the user, null for nobody.</summary>
    private bool? Caller(HttpRequest request)
    {
        var token = request.Headers["api_access_token"].ToString();
        return Same(token, account.Options.BotToken) ? true : Same(token, account.Options.UserToken) ? false : null;
    }

    private static bool Same(string given, string expected) =>
        expected.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private ApiResponse Profile()
    {
        var user = account.FindAgent(SimulatedAccount.ServiceUserId)!;
        return ApiResponse.Ok(new JsonObject
        {
            ["id"] = user.Id,
            ["name"] = user.Name,
            ["available_name"] = user.AvailableName,
            ["email"] = user.Email,
            ["role"] = user.Role,
            ["account_id"] = account.Options.AccountId,
            ["accounts"] = new JsonArray(new JsonObject { ["id"] = account.Options.AccountId, ["name"] = account.Options.BrandName, ["role"] = user.Role }),
        });
    }

    private static async Task MisbehaveAsync(HttpContext context, Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Kind == FaultKind.Fail)
        {
            await WriteAsync(context, ApiResponse.Error(fault.Status, "Simulated fault"), cancellationToken);
            return;
        }

        if (fault.Kind == FaultKind.Hang)
        {
            var gone = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(gone.SetResult);
            await gone.Task;
        }

        context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, ApiResponse response, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = response.Status;
        if (response.Body is null && !response.WritesNull)
        {
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(RailsJson.Write(response.Body), cancellationToken);
    }
}
