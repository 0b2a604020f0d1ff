using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Audit;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>The whole app with a language model that is counted, and what a privacy test asks of it.</summary>
internal sealed class PrivacyApp : IAsyncDisposable
{
    private readonly HttpClient _officer;

    private PrivacyApp(TurnApp app, FakeOpenAiServer model, HttpClient officer) => (Turns, Model, _officer) = (app, model, officer);

    public TurnApp Turns { get; }

    /// <summary>The model: every answer fails, so that the rules answer, and every call is seen.</summary>
    public FakeOpenAiServer Model { get; }

    public static async Task<PrivacyApp> StartAsync(IReadOnlyDictionary<string, string>? settings = null, string? directory = null, ManualTimeProvider? clock = null)
    {
        var model = await FakeOpenAiServer.StartAsync();
        model.Always("test-model", FakeOpenAiReply.Error(404, "DeploymentNotFound"));
        var all = new Dictionary<string, string>
        {
            ["Agents:Mode"] = "Model",
            ["OpenAI:Endpoint"] = model.Endpoint.ToString(),
            ["OpenAI:ApiKey"] = "test-key",
            ["OpenAI:RouterModel"] = "test-model",
            ["OpenAI:ConversationModel"] = "test-model",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        var app = await TurnApp.StartAsync(all, directory, clock: clock);
        return new PrivacyApp(app, model, app.Factory.CreateClientAs(Role.DataProtectionOfficer));
    }

    public long ACandidate(string phone = "+31612345678") => Turns.ACandidate("Sanne", phone);

    /// <summary>Writes, waits until the turn ended, and gives the conversation's number.</summary>
    public async Task<long> WriteAsync(long candidate, string text, int turns)
    {
        var conversation = Turns.Chatwoot.Candidate.Write(candidate, text).ConversationId;
        await Turns.WaitForTurnsAsync(conversation, turns);
        return conversation;
    }

    public async Task<string> CandidateIdAsync(long conversation) => (await Turns.FindAsync(conversation))!.Key.Candidate;

    public async Task<(int Status, JsonNode? Body)> GetAsync(string path) => await ReadAsync(await _officer.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<(int Status, JsonNode? Body)> PostAsync(string path, object body) => await ReadAsync(await _officer.PostAsJsonAsync(path, body));

    /// <summary>What the audit trail says, oldest first; fails when a link is broken.</summary>
    public async Task<List<string>> AuditedAsync()
    {
        var trail = Turns.Services.GetRequiredService<AuditTrail>();
        Assert.True((await trail.VerifyAsync(default)).IsIntact);
        return await trail.ListAsync(0, default).Select(entry => $"{entry.Event.Actor} {entry.Event.Action} {entry.Event.Reason}").ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await Turns.DisposeAsync();
        await Model.DisposeAsync();
    }

    private static async Task<(int Status, JsonNode? Body)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            return ((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
        }
    }
}
