using Recruitment.Functions.Tests.Turns;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>A local OTLP receiver sees what the app traces.</summary>
public sealed class TracingTests
{
    [Fact]
    public async Task Trace_FromWebhookToReply_IsOneAcrossQueueAndOrchestration()
    {
        // Arrange
        await using var receiver = await OtlpReceiver.StartAsync();
        string traceId;

        // Act
        await using (var app = await TurnApp.StartAsync(new Dictionary<string, string> { ["Telemetry:OtlpEndpoint"] = receiver.Url.AbsoluteUri }))
        {
            var conversation = app.Chatwoot.Candidate.Write(app.ACandidate("Zebedeus"), "Ik ben Zebedeus, wanneer krijg ik mijn salaris?").ConversationId;
            traceId = (await app.WaitForTurnsAsync(conversation, 1)).Single().TraceId!;
            await app.WaitForAsync(conversation, view => view["messages"]!.AsArray().Count > 1);
        }

        // Assert: what is left is flushed when the app stops.
        var spans = receiver.Spans.Where(span => span.TraceId == traceId).ToList();
        foreach (var name in (string[])
            ["POST /webhooks/chatwoot", "send inbound", "process inbound", "route_turn", "extract_profile", "compose_reply", "send_reply", "update_inbox", "complete_turn", "answer_turn"])
        {
            Assert.Contains(spans, span => span.Name == name);
        }

        var webhook = spans.Single(span => span.Name == "POST /webhooks/chatwoot");
        var send = spans.Single(span => span.Name == "send inbound");
        var process = spans.Single(span => span.Name == "process inbound");
        Assert.Equal((string.Empty, webhook.Id, send.Id), (webhook.Parent, send.Parent, process.Parent));
        Assert.Equal(process.Id, spans.Single(span => span.Name == "send_reply").Parent);
        Assert.Contains(spans, span => span.Name.StartsWith("POST", StringComparison.Ordinal) && span.Parent == spans.Single(other => other.Name == "send_reply").Id);
        Assert.All(receiver.Spans, span => Assert.DoesNotContain("Zebedeus", span.Raw, StringComparison.Ordinal));
        Assert.Contains("metrics", receiver.Paths);
    }

    [Fact]
    public async Task Trace_NothingIsConfigured_MakesNoTrace()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string> { ["Telemetry:SampleRatio"] = "0" });

        // Act
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        var turn = (await app.WaitForTurnsAsync(conversation, 1)).Single();

        // Assert
        Assert.Equal(Recruitment.Conversations.TurnOutcome.Replied, turn.Outcome);
    }
}
