using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Simulator.Api;
using Recruitment.Simulator.Faults;
using Recruitment.Simulator.Page;
using Recruitment.Simulator.Snapshots;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Ui;
using Recruitment.Simulator.Webhooks;

namespace Recruitment.Simulator;

/// <summary>
/// A stand-in Chatwoot with one account, one WhatsApp inbox and one agent bot: REST API, signed account webhooks, and a page with a
/// candidate's phone beside a recruiter's inbox. One instance holds all state; every member may be called from any thread.
/// </summary>
public sealed class ChatwootSimulator : IAsyncDisposable
{
    private const string Prefix = "simulator";

    private readonly WebhookOutbox _outbox;
    private readonly SnapshotStore? _snapshots;
    private readonly ChatwootApi _api;
    private readonly UiEndpoints _ui;
    private readonly Recordings _recordings = new();

    /// <param name="options">Names, tokens and the webhook's receiver.</param>
    /// <param name="time">The clock behind every timestamp and the 24-hour window.</param>
    /// <param name="webhooks">Sends the webhooks; not disposed.</param>
    /// <param name="logger">Told about webhooks that could not be delivered.</param>
    public ChatwootSimulator(SimulatorOptions options, TimeProvider time, HttpClient webhooks, ILogger<ChatwootSimulator> logger)
    {
        _outbox = new WebhookOutbox(options, time, webhooks, logger);
        var changes = new ChangeFeed();
        var account = new SimulatedAccount(options, time, _outbox, changes);
        _outbox.ReceiptChanged += () => changes.Notify("webhook", null);
        _snapshots = options.SnapshotFile is null ? null : new SnapshotStore(account, options.SnapshotFile, time, logger);
        if (_snapshots?.TryRestore() != true)
        {
            account.Seed();
        }

        var contacts = new ContactDesk(account);
        var conversations = new ConversationDesk(account);
        var messages = new MessageDesk(account, conversations, contacts);
        Candidate = new CandidatePhone(account, contacts, messages, _recordings);
        Recruiter = new RecruiterDesk(account, conversations, messages);
        _api = new ChatwootApi(
            account, Faults, new ConversationsApi(account, conversations, new MessagesApi(account, messages)), new ContactsApi(account, contacts), new SettingsApi(account));
        _ui = new UiEndpoints(account, new UiState(account), Candidate, Recruiter, Faults);
    }

    /// <summary>What candidates do.</summary>
    public CandidatePhone Candidate { get; }

    /// <summary>What the recruiter does.</summary>
    public RecruiterDesk Recruiter { get; }

    /// <summary>Faults for the next REST calls.</summary>
    public SimulatorFaults Faults { get; } = new();

    /// <summary>Completes when every webhook queued so far was attempted.</summary>
    public Task DrainWebhooksAsync() => _outbox.DrainAsync();

    /// <summary>Serves one request.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="path">The path below the application: <c>/</c> is the page; a leading <c>/simulator</c> is ignored.</param>
    public Task HandleAsync(HttpContext context, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isBelowPrefix = segments is [Prefix, ..];
        if (isBelowPrefix)
        {
            segments = segments[1..];
        }

        switch (segments)
        {
            // The page's addresses are relative to the root, so it is only served there.
            case [] when isBelowPrefix || context.Request.Path.Value?.Trim('/') == Prefix:
                context.Response.Redirect(context.Request.PathBase + "/");
                return Task.CompletedTask;
            case []:
                return PageAssets.WriteAsync(context, "index.html");
            case [var asset] when PageAssets.Has(asset):
                return PageAssets.WriteAsync(context, asset);
            case ["ui", .. var rest]:
                return _ui.HandleAsync(context, rest);
            case ["files", .. var rest]:
                return PlaceholderFiles.HandleAsync(context, rest, _recordings);
            case ["api", "v1", .. var rest]:
                return _api.HandleAsync(context, rest);
            case ["api"]:
                return context.Response.WriteAsJsonAsync(
                    new JsonObject { ["version"] = "4.16.2", ["queue_services"] = "ok", ["data_services"] = "ok" }, context.RequestAborted);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    /// <summary>Writes the snapshot now instead of half a second after the change; nothing without a snapshot file.</summary>
    public void Save() => _snapshots?.Save();

    /// <summary>A server that is nothing but the simulator, in one singleton <see cref="ChatwootSimulator"/>. Start it with <c>StartAsync</c>.</summary>
    /// <param name="options">Names, tokens and the webhook's receiver.</param>
    /// <param name="url">Where it listens, such as <c>http://127.0.0.1:0</c>.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public static WebApplication CreateStandalone(SimulatorOptions options, string url, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new HttpClient());
        builder.Services.AddSingleton(services => new ChatwootSimulator(
            options, time ?? TimeProvider.System, services.GetRequiredService<HttpClient>(), services.GetRequiredService<ILogger<ChatwootSimulator>>()));
        var app = builder.Build();
        app.Run(context => context.RequestServices.GetRequiredService<ChatwootSimulator>().HandleAsync(context, context.Request.Path.Value ?? "/"));
        return app;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _snapshots?.Dispose();
        await _outbox.DisposeAsync();
    }
}
