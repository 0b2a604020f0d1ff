using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Hosting.Http;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Durable;

/// <summary>The HTTP management endpoints of the durable extension, opened by the system key.</summary>
internal sealed class ManagementApi(Lazy<DurableTaskClient> durable, Lazy<FunctionKeys> keys)
{
    private const string Root = "/runtime/webhooks/durabletask/instances";
    private const string ContinuationHeader = "x-ms-continuation-token";

    internal void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Root, [HttpMethods.Get], Protect(ListAsync));
        endpoints.MapMethods(Root, [HttpMethods.Delete], Protect(PurgeManyAsync));
        endpoints.MapMethods($"{Root}/{{instanceId}}", [HttpMethods.Get], Protect(GetAsync));
        endpoints.MapMethods($"{Root}/{{instanceId}}", [HttpMethods.Delete], Protect(PurgeAsync));
        endpoints.MapMethods($"{Root}/{{instanceId}}/raiseEvent/{{eventName}}", [HttpMethods.Post], Protect(RaiseEventAsync));
        endpoints.MapMethods($"{Root}/{{instanceId}}/terminate", [HttpMethods.Post], Protect(Change((id, reason, token) => Client.TerminateInstanceAsync(id, (object?)reason, token))));
        endpoints.MapMethods($"{Root}/{{instanceId}}/suspend", [HttpMethods.Post], Protect(Change((id, reason, token) => Client.SuspendInstanceAsync(id, reason, token))));
        endpoints.MapMethods($"{Root}/{{instanceId}}/resume", [HttpMethods.Post], Protect(Change((id, reason, token) => Client.ResumeInstanceAsync(id, reason, token))));
    }

    private DurableTaskClient Client => durable.Value;

    private static string InstanceId(HttpContext context) => (string)context.GetRouteValue("instanceId")!;

    private static bool Flag(HttpContext context, string name, bool absent) => bool.TryParse(context.Request.Query[name], out var value) ? value : absent;

    private RequestDelegate Protect(Func<HttpContext, Task<IResult>> handle) => async context =>
    {
        var result = keys.Value.Allows(context.Request, AuthorizationLevel.System) ? await handle(context) : Results.Unauthorized();
        await result.ExecuteAsync(context);
    };

    private async Task<IResult> ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (InstanceFilter.Read(query) is not { } filter)
        {
            return Results.BadRequest();
        }

        var token = context.Request.Headers[ContinuationHeader].ToString();
        var showInput = Flag(context, "showInput", absent: true);
        var pages = Client.GetAllInstancesAsync(new OrchestrationQuery(
            filter.CreatedFrom,
            filter.CreatedTo,
            filter.Statuses,
            InstanceIdPrefix: query["instanceIdPrefix"].ToString() is { Length: > 0 } prefix ? prefix : null,
            PageSize: int.TryParse(query["top"], out var top) && top > 0 ? top : OrchestrationQuery.DefaultPageSize,
            FetchInputsAndOutputs: true,
            ContinuationToken: token.Length > 0 ? token : null));
        await foreach (var page in pages.AsPages())
        {
            if (page.ContinuationToken is { } next)
            {
                context.Response.Headers[ContinuationHeader] = next;
            }

            return Results.Json(page.Values.Select(instance => InstanceBody.From(instance, showInput)));
        }

        return Results.Json(Array.Empty<InstanceBody>());
    }

    private async Task<IResult> GetAsync(HttpContext context)
    {
        var instance = await Client.GetInstanceAsync(InstanceId(context), getInputsAndOutputs: true, context.RequestAborted);
        if (instance is null)
        {
            return Results.NotFound();
        }

        var status = instance switch
        {
            { IsCompleted: false } => StatusCodes.Status202Accepted,
            { RuntimeStatus: OrchestrationRuntimeStatus.Failed } when Flag(context, "returnInternalServerErrorOnFailure", absent: false) =>
                StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status200OK,
        };
        if (status == StatusCodes.Status202Accepted)
        {
            context.Response.Headers.Location = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}";
        }

        return Results.Json(InstanceBody.From(instance, Flag(context, "showInput", absent: true)), statusCode: status);
    }

    private async Task<IResult> RaiseEventAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Results.BadRequest();
        }

        JsonElement payload;
        try
        {
            payload = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        var eventName = (string)context.GetRouteValue("eventName")!;
        return await Change((id, _, token) => Client.RaiseEventAsync(id, eventName, payload, token))(context);
    }

    /// <summary>202 when done, 404 for an unknown instance, 410 for one that has ended.</summary>
    private Func<HttpContext, Task<IResult>> Change(Func<string, string?, CancellationToken, Task> change) => async context =>
    {
        var id = InstanceId(context);
        var instance = await Client.GetInstanceAsync(id, context.RequestAborted);
        if (instance is null)
        {
            return Results.NotFound();
        }

        if (instance.IsCompleted)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        var reason = context.Request.Query["reason"].ToString();
        await change(id, reason.Length > 0 ? reason : null, context.RequestAborted);
        return Results.StatusCode(StatusCodes.Status202Accepted);
    };

    private async Task<IResult> PurgeAsync(HttpContext context)
    {
        var result = await Client.PurgeInstanceAsync(InstanceId(context), context.RequestAborted);
        return Purged(result);
    }

    private async Task<IResult> PurgeManyAsync(HttpContext context) => InstanceFilter.Read(context.Request.Query) is { CreatedFrom: not null } filter
        ? Purged(await Client.PurgeAllInstancesAsync(filter, context.RequestAborted))
        : Results.BadRequest();

    private static IResult Purged(PurgeResult result) => result.PurgedInstanceCount == 0
        ? Results.NotFound()
        : Results.Json(new { instancesDeleted = result.PurgedInstanceCount });
}
