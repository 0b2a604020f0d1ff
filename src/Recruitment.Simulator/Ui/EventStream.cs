using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Ui;

/// <summary>Server-sent events: one for each change, until the page or the app goes.</summary>
internal static class EventStream
{
    public static async Task WriteAsync(HttpContext context, ChangeFeed changes, UiState state)
    {
        var stopping = context.RequestServices?.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        // Subscribed before the page is told that the stream is open, so that nothing falls between the two.
        using var subscription = changes.Subscribe();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", either.Token);
            await context.Response.Body.FlushAsync(either.Token);
            await foreach (var change in subscription.Changes.ReadAllAsync(either.Token))
            {
                var data = new JsonObject { ["version"] = change.Version, ["kind"] = change.Kind, ["conversation"] = change.ConversationId, ["delivery"] = state.Delivery(change) };
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {change.Version}\ndata: {data.ToJsonString()}\n\n"), either.Token);
                await context.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The page was closed or the app stops: the normal end of a stream.
        }
    }
}
