using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Operations;

/// <summary><c>/metrics</c> of the running app.</summary>
public sealed partial class MetricsTests
{
    private const string Token = "a-token-of-the-monitoring-system";

    [Fact]
    public async Task Metrics_AfterATurn_HasTheFamiliesThatOperatorsExpectAndNoPersonalData()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate("Zebedeus", "+31699887766"), "Ik ben Zebedeus en zoek werk als lasser in Breda").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        using var forged = await app.Factory.PostWebhookAsync("{}", secret: "wrong");

        // Act
        using var answer = await app.Factory.Http.GetAsync(new Uri("metrics", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        // Assert
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        foreach (var family in (string[])
            [
                "http_server_request_duration_seconds_count", "recruitment_webhook_received_total", "recruitment_webhook_duration_seconds_bucket",
                "recruitment_messages_received_total", "recruitment_messages_sent_total", "recruitment_turns_total", "recruitment_turn_duration_seconds_sum",
                "recruitment_agent_duration_seconds_bucket", "recruitment_vacancies_searches_total", "recruitment_queue_dead_letters",
                "recruitment_turns_running", "recruitment_turn_oldest_age_seconds", "messaging_queue_depth", "durable_orchestrations_running",
            ])
        {
            Assert.Contains($"\n{family}", text, StringComparison.Ordinal);
        }

        Assert.Contains("recruitment_webhook_received_total{recruitment_webhook_result=\"refused\"} 1", text, StringComparison.Ordinal);
        Assert.Contains("recruitment_turn_outcome=\"Replied\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedeus", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("99887766", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Breda", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(Line(), line));
    }

    [Fact]
    public async Task Metrics_FromElsewhere_NeedTheTokenOrTheOperator()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Metrics:Token"] = Token });

        // Act
        var statuses = new List<HttpStatusCode>();
        foreach (var bearer in (string?[])[null, "wrong", Token, app.Key(Role.Operator), app.Key(Role.Recruiter)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("metrics", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            using var answer = await app.Http.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        // Assert
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden], statuses);
    }

    [GeneratedRegex(@"^(# HELP [a-z_]+ .+|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z_]+=""[^""]*""(,[a-z_]+=""[^""]*"")*\})? (-?[0-9.E+-]+|\+Inf))$")]
    private static partial Regex Line();
}
