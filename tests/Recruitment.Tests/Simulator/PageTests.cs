using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Simulator;

public sealed partial class PageTests
{
    [Fact]
    public async Task Page_AndEveryAssetItNames_AreServedWithAStrictPolicy()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var html = await host.Anyone.GetStringAsync("/");
        var modules = (await Task.WhenAll(Assets().Matches(html).Select(match => host.Anyone.GetStringAsync("/" + match.Groups[1].Value))))
            .SelectMany(text => Imports().Matches(text)).Select(match => "simulator/" + match.Groups[1].Value);

        // Act
        var responses = await Task.WhenAll(Assets().Matches(html).Select(match => match.Groups[1].Value).Concat(modules).Append("").Distinct()
            .Select(path => host.Anyone.GetAsync("/" + path)));

        // Assert
        Assert.True(responses.Length > 5);
        Assert.All(responses, response =>
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        });
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=", html);
    }

    [Theory]
    [InlineData("/simulator")]
    [InlineData("/simulator/")]
    public async Task Page_AskedForBelowItsPrefix_LeadsToTheRoot(string path)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        using var response = await host.Anyone.GetAsync(path);

        // Assert
        Assert.Equal("/", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Page_InBothLanguages_HasTheSameWords()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        var words = await host.Anyone.GetStringAsync("/simulator/words.js");
        var html = await host.Anyone.GetStringAsync("/");

        // Assert
        var dutch = Keys(words[words.IndexOf("nl: {", StringComparison.Ordinal)..words.IndexOf("en: {", StringComparison.Ordinal)]);
        var english = Keys(words[words.IndexOf("en: {", StringComparison.Ordinal)..words.IndexOf("export", StringComparison.Ordinal)]);
        Assert.Equal(dutch[1..], english[1..]);
        Assert.Empty(Used().Matches(html).Select(match => match.Groups[1].Value).Except(dutch));
    }

    [Fact]
    public async Task Ui_CandidateWritesAndRecruiterAnswers_ShowsBothWithTheNote()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var (_, candidate) = await PostAsync(host, "candidates", new { name = "Sanne de Vries", phone = "06-12345678" });
        var (_, sent) = await PostAsync(host, $"candidates/{candidate!["id"]}/messages", new { text = "Hoi" });
        var conversation = sent!["conversation"]!.GetValue<long>();

        // Act
        await PostAsync(host, $"conversations/{conversation}/take-over", new { });
        await PostAsync(host, $"conversations/{conversation}/messages", new { text = "Hoi Sanne" });
        await PostAsync(host, $"conversations/{conversation}/messages", new { text = "Even bellen", @private = true });
        await SimulatorHost.SendAsync(host.Anyone, HttpMethod.Put, $"/simulator/ui/conversations/{conversation}/labels", new { labels = new[] { "vip" } });
        var (_, shown) = await SimulatorHost.SendAsync(host.Anyone, HttpMethod.Get, $"/simulator/ui/conversations/{conversation}");
        var transcript = await host.Anyone.GetStringAsync($"/simulator/ui/conversations/{conversation}/transcript");

        // Assert
        Assert.Equal("+31612345678", shown!["phone"]!.GetValue<string>());
        Assert.Equal(("open", "Joris van Dijk"), (shown["status"]!.GetValue<string>(), shown["assignee"]!.GetValue<string>()));
        Assert.Equal("""["vip"]""", shown["labels"]!.ToJsonString());
        Assert.Equal(
            """
            Candidate | Hoi
            Chatwoot  | Conversation was marked open by Joris van Dijk
            Chatwoot  | Joris van Dijk self-assigned this conversation
            Recruiter | Hoi Sanne
            Note      | Even bellen

            """,
            transcript);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json", "cross-site")]
    public async Task Ui_PostFromElsewhere_IsRefused(string contentType, string? site)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/simulator/ui/reset") { Content = new StringContent("{}", null, contentType) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        // Act
        using var response = await host.Anyone.SendAsync(request);

        // Assert
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Ui_UnknownCandidate_IsNotFound()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        var (status, body) = await PostAsync(host, "candidates/99/messages", new { text = "Hoi" });

        // Assert
        Assert.Equal(404, status);
        Assert.Equal("There is no such candidate.", body!["error"]!.GetValue<string>());
    }

    [Fact(Timeout = 10_000)]
    public async Task Events_WhenACandidateWrites_TellTheConversation()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var candidate = host.AddCandidate();
        using var stream = new StreamReader(await host.Anyone.GetStreamAsync("/simulator/ui/events"));
        await stream.ReadLineAsync();

        // Act
        var receipt = host.Simulator.Candidate.Write(candidate, "Hoi");
        var events = new List<JsonNode>();
        while (!events.Exists(item => item["kind"]!.GetValue<string>() == "message_created"))
        {
            if (await stream.ReadLineAsync() is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                events.Add(JsonNode.Parse(line[6..])!);
            }
        }

        // Assert
        Assert.Equal(receipt.ConversationId, events[^1]["conversation"]!.GetValue<long>());
    }

    [Fact]
    public async Task Snapshot_AfterARestart_HasTheConversation()
    {
        // Arrange
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "simulator.json");
        long before;
        await using (var host = await SimulatorHost.StartAsync(options => options with { SnapshotFile = file }))
        {
            before = host.Simulator.Candidate.SendDocument(host.AddCandidate(), "CV.pdf", "Mijn cv").ConversationId;
        }

        // Act
        await using var restarted = await SimulatorHost.StartAsync(options => options with { SnapshotFile = file });
        var (_, shown) = await SimulatorHost.SendAsync(restarted.Anyone, HttpMethod.Get, $"/simulator/ui/conversations/{before}");
        var next = restarted.StartConversation("Nog iets");

        // Assert
        Assert.Equal("Mijn cv", shown!["messages"]![0]!["content"]!.GetValue<string>());
        Assert.Equal("file", shown["messages"]![0]!["attachments"]![0]!["file_type"]!.GetValue<string>());
        Assert.Equal(before, next);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Attachment_Followed_RedirectsToTheFile()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        host.Simulator.Candidate.SendDocument(host.AddCandidate(), "CV Fatima.pdf", null);
        var webhook = await host.LastWebhookAsync("message_created");
        var path = new Uri(webhook.Body["attachments"]![0]!["data_url"]!.GetValue<string>()).AbsolutePath;

        // Act
        using var response = await host.Anyone.GetAsync(path);

        // Assert
        Assert.EndsWith("/CV%20Fatima.pdf", path, StringComparison.Ordinal);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("/files/blob/", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    private static Task<(int Status, JsonNode? Body)> PostAsync(SimulatorHost host, string path, object body) =>
        SimulatorHost.SendAsync(host.Anyone, HttpMethod.Post, "/simulator/ui/" + path, body);

    private static List<string> Keys(string words) => [.. Key().Matches(words).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""(?:href|src)="(simulator/[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Assets();

    [GeneratedRegex(@"from '\./([a-z]+\.js)'")]
    private static partial Regex Imports();

    [GeneratedRegex(@"[{,\n]\s*(\w+): ['{]")]
    private static partial Regex Key();

    [GeneratedRegex("""data-t(?:-label|-placeholder)?="(\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Used();
}
