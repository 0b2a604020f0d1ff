using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Privacy;
using Recruitment.Platform.Access;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Voice messages on the whole app, with a server that speaks Azure OpenAI's protocol: read as if typed, or asked to type.</summary>
public sealed class VoiceTests
{
    private const string Router = "router-deployment";
    private const string Other = "other-deployment";
    private const string Speech = "speech-deployment";
    private const string Sound = "c4n4ry-0f-s0und";
    private const string Bsn = "111222333";
    private const string CannotListen = "Een spraakbericht kan ik niet beluisteren";

    private static readonly byte[] Recording = OpusRecording.Of(TimeSpan.FromSeconds(12), Sound);

    private static readonly FakeOpenAiReply Verdict =
        FakeOpenAiReply.Json(new { reason = "looks_for_work", language = "nl", route = "job_search", confidence = 0.9 });

    [Fact]
    public async Task Voice_DutchWithABsn_IsMaskedBeforeStorageAndModelAndAnsweredLikeText()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("voice-").FullName;
        await using var server = await StartServerAsync(FakeTranscriptions.Heard($"Hoi, ik zoek werk als heftruckchauffeur in Tilburg. Mijn BSN is {Bsn}, dus een een een twee twee twee drie drie drie.", seconds: 12));
        string address;

        // Act
        await using (var app = await TurnApp.StartAsync(Settings(server), directory))
        {
            var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;
            var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));
            var view = await app.ReadAsync(conversation);
            address = (string)view["messages"]![0]!["attachments"]![0]!["data_url"]!;

            // Assert: the words and nothing else were asked for; the text did what typed text does.
            var asked = Assert.Single(server.Transcriptions.Requests);
            Assert.Equal(("/openai/v1/audio/transcriptions", "voice.ogg"), (asked.Address, asked.FileName));
            Assert.Equal(new Dictionary<string, string> { ["model"] = Speech, ["response_format"] = "json" }, asked.Fields);
            Assert.Equal(Recording, asked.Sound);
            Assert.Equal(TurnOutcome.Replied, turn.Outcome);
            Assert.Contains("Heftruckchauffeur", Assert.Single(view.Replies), StringComparison.Ordinal);
            Assert.Equal("Tilburg", (string)view.Attributes["rc_city"]!);
            Assert.Equal(["Transcription", "Collect", "Router"], turn.Steps.Take(3).Select(step => step.Name));
            var note = Assert.Single(view.Notes);
            Assert.Contains("Spraakbericht, automatisch uitgeschreven; kan fouten bevatten:** Hoi, ik zoek werk als heftruckchauffeur in Tilburg", note, StringComparison.Ordinal);
            Assert.Contains("burgerservicenummer", note, StringComparison.Ordinal);
            Assert.DoesNotContain(server.Requests, request => request.Body.ToJsonString().Contains(Bsn, StringComparison.Ordinal));
            Assert.Contains(server.Requests, request => request.Body.ToJsonString().Contains("heftruckchauffeur in Tilburg", StringComparison.Ordinal));
            var line = Assert.Single((await app.FindAsync(conversation))!.Transcript, line => line.Speaker == Agents.Speaker.Candidate);
            Assert.Contains("Tilburg", line.Text, StringComparison.Ordinal);
        }

        // Assert: neither the number, nor the sound, nor its address stayed.
        var kept = Directory.EnumerateDirectories(directory).Where(path => !path.Contains("simulator", StringComparison.Ordinal)).SelectMany(path => Traces.In(path, [Bsn, Sound, new Uri(address).Segments[^2].Trim('/')]));
        Assert.Empty(kept);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Voice_Costs_AreInTheLedgerByTheMinuteAndCountForTheBudget()
    {
        // Arrange: 30 seconds at 0.60 a minute is 0.30, more than a conversation may cost.
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk in Tilburg", seconds: 30));
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string>(Settings(server)) { [$"OpenAI:Prices:{Speech}:Minute"] = "0.60" });
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.SendVoice(candidate, Recording, "audio/ogg").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        using var client = app.Factory.CreateClientAs(Role.Operator);

        // Act
        var month = (await client.GetFromJsonAsync<JsonNode>(new Uri("costs?month=2026-11", UriKind.Relative)))!;
        app.Chatwoot.Candidate.SendVoice(candidate, Recording, "audio/ogg");
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        var spoken = month["byAgent"]!.AsArray().Single(agent => (string?)agent!["name"] == "transcription")!;
        Assert.Equal((1, 0.5m, 0.30m), ((int)spoken["calls"]!, (decimal)spoken["audioMinutes"]!, (decimal)spoken["cost"]!));
        Assert.Single(server.Transcriptions.Requests);
        Assert.Contains(CannotListen, (await app.ReadAsync(conversation)).Replies[^1], StringComparison.Ordinal);
    }

    public static TheoryData<string, FakeOpenAiReply> Failures => new()
    {
        { "over its limit", FakeOpenAiReply.Error(429, "429", ("retry-after-ms", "60000")) },
        { "refused", FakeOpenAiReply.Error(400, "content_filter") },
        { "broken", FakeOpenAiReply.Error(500, "x") },
        { "wrong name", FakeOpenAiReply.Error(404, "DeploymentNotFound") },
        { "cut off", FakeOpenAiReply.BrokenOff },
        { "no JSON", FakeOpenAiReply.Raw("<html>") },
        { "silence", FakeTranscriptions.Heard("  ") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Voice_TranscriptionFails_CandidateIsAskedToType(string failure, FakeOpenAiReply reply)
    {
        // Arrange
        await using var server = await StartServerAsync(reply);
        await using var app = await TurnApp.StartAsync(Settings(server));

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.True(turn.Outcome == TurnOutcome.Replied, failure);
        Assert.Single(server.Transcriptions.Requests);
        Assert.Contains(CannotListen, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_TranscriptionHangs_CandidateIsAskedToTypeBeforeTheWatchdog()
    {
        // Arrange
        await using var server = await StartServerAsync(FakeOpenAiReply.Silence);
        await using var app = await TurnApp.StartAsync(Settings(server));
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;

        // Act
        await TurnApp.EventuallyAsync(() => Task.FromResult(server.Transcriptions.Requests.Count > 0 ? "asked" : null));
        await app.RunAsync(TimeSpan.FromSeconds(10));
        var turns = await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(TurnOutcome.Replied, Assert.Single(turns).Outcome);
        Assert.Contains(CannotListen, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audio/ogg", 360, 0)]
    [InlineData("audio/amr", 5, 0)]
    [InlineData("audio/ogg", 5, 16 * 1024 * 1024)]
    public async Task Voice_TooLongTooLargeOrOfAnUnknownKind_IsNotSentToTheModel(string type, int seconds, int more)
    {
        // Arrange
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk in Tilburg"));
        await using var app = await TurnApp.StartAsync(Settings(server));
        byte[] recording = [.. new byte[more], .. OpusRecording.Of(TimeSpan.FromSeconds(seconds))];

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), recording, type).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Empty(server.Transcriptions.Requests);
        Assert.Contains(CannotListen, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_FileOnAnotherHost_IsNotFetched()
    {
        // Arrange: the model's server stands for any address inside the network.
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk in Tilburg"));
        await using var app = await TurnApp.StartAsync(Settings(server));

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), new Uri(server.Endpoint, "secrets")).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(0, server.UnknownCalls);
        Assert.Empty(server.Transcriptions.Requests);
        Assert.Contains(CannotListen, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_AppStopsAfterTranscription_IsNotTranscribedAgain()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("voice-").FullName;
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk als heftruckchauffeur in Tilburg", seconds: 3));
        server.Always(Router, FakeOpenAiReply.Silence);
        long conversation;
        DateTimeOffset now;
        await using (var before = await TurnApp.StartAsync(Settings(server), directory))
        {
            conversation = before.Chatwoot.Candidate.SendVoice(before.ACandidate(), Recording, "audio/ogg").ConversationId;
            await server.NextRequestAsync(TestContext.Current.CancellationToken);
            now = before.Clock.GetUtcNow();
        }

        // Act
        server.Always(Router, Verdict);
        await using (var app = await TurnApp.StartAsync(Settings(server), directory, clock: new ManualTimeProvider(now)))
        {
            var turns = await app.RunUntilAsync(TimeSpan.FromMinutes(3), () => app.EndedTurnsAsync(conversation, 1));

            // Assert
            Assert.Equal(TurnOutcome.Replied, Assert.Single(turns).Outcome);
            Assert.Single(server.Transcriptions.Requests);
            Assert.Contains("Heftruckchauffeur", Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Voice_AsksForAPerson_IsHandedOver()
    {
        // Arrange
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("Mag ik een medewerker spreken?"));
        await using var app = await TurnApp.StartAsync(Settings(server));

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.HandedOff, turn.Outcome);
        Assert.Equal("open", (await app.ReadAsync(conversation)).Status);
    }

    [Fact]
    public async Task Voice_DeploymentRouteWithAVersion_IsAskedAsConfigured()
    {
        // Arrange
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk in Tilburg"));
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string>(Settings(server))
        {
            ["OpenAI:TranscriptionEndpoint"] = new Uri(server.Endpoint, $"/openai/deployments/{Speech}/").ToString(),
            ["OpenAI:TranscriptionApiVersion"] = "2025-03-01-preview",
        });

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal($"/openai/deployments/{Speech}/audio/transcriptions?api-version=2025-03-01-preview", Assert.Single(server.Transcriptions.Requests).Address);
    }

    [Theory]
    [InlineData("Agents:Mode", "Rules")]
    [InlineData("OpenAI:TranscriptionModel", "")]
    public async Task Voice_NoModelOrNoDeployment_CandidateIsAskedToType(string setting, string value)
    {
        // Arrange
        await using var server = await StartServerAsync(FakeTranscriptions.Heard("ik zoek werk in Tilburg"));
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string>(Settings(server)) { [setting] = value });

        // Act
        var conversation = app.Chatwoot.Candidate.SendVoice(app.ACandidate(), Recording, "audio/ogg").ConversationId;
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Empty(server.Transcriptions.Requests);
        Assert.DoesNotContain(turn.Steps, step => step.Name == "Transcription");
        Assert.Contains(CannotListen, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    private static async Task<FakeOpenAiServer> StartServerAsync(FakeOpenAiReply heard)
    {
        var server = await FakeOpenAiServer.StartAsync();
        server.Always(Router, Verdict).Always(Other, FakeOpenAiReply.Text("no JSON"));
        server.Transcriptions.Says(heard);
        return server;
    }

    private static Dictionary<string, string> Settings(FakeOpenAiServer server) => new()
    {
        ["Agents:Mode"] = "Model",
        ["OpenAI:Endpoint"] = server.Endpoint.ToString(),
        ["OpenAI:ApiKey"] = "test-key",
        ["OpenAI:RouterModel"] = Router,
        ["OpenAI:ConversationModel"] = Other,
        ["OpenAI:ExtractionModel"] = Other,
        ["OpenAI:CrmModel"] = Other,
        ["OpenAI:TranscriptionModel"] = Speech,
        ["OpenAI:MaxRetries"] = "0",
    };
}
