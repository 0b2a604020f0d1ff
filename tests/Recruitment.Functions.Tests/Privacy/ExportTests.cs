using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A candidate asks for a copy, proves who they are with a code, and fetches it.</summary>
public sealed partial class ExportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Candidate_WithTheCode_GetsALinkThatWorksFiveTimesAndIsNeverLogged()
    {
        // Arrange
        var logs = new CollectedLogs();
        await using var app = await TurnApp.StartAsync(
            new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" }, configure: services => services.AddSingleton<ILoggerProvider>(logs));
        var candidate = app.ACandidate("Sanne", "+31612345678");
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Ik ben Sanne de Vries en zoek werk in Utrecht").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        app.Chatwoot.Recruiter.Write(conversation, "Belde terug over haar vakantie", isPrivate: true);
        app.Chatwoot.Candidate.Write(candidate, "mijn gegevens");
        var asked = await app.WaitForRequestAsync(request => request.WaitsFor == PrivacyRequest.OfficerIssuesCode);
        await app.WaitForTurnsAsync(conversation, 2);
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var issued = await officer.PostAsync(new Uri($"gdpr/requests/{asked.Id}/code", UriKind.Relative), null);
        var code = (string)(await issued.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;

        // Act
        app.Chatwoot.Candidate.Write(candidate, code);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.State == PrivacyRequestState.Done);
        var thread = (await app.ReadAsync(conversation))["messages"]!.ToJsonString();
        var secret = Link().Match(thread).Groups[1].Value;
        var statuses = new List<HttpStatusCode>();
        byte[] zip = [];
        for (var time = 0; time < 6; time++)
        {
            using var answer = await FetchAsync(app, asked.Id, secret);
            logs.Lines.Where(line => line.Contains("failed", StringComparison.Ordinal)).ToList().ForEach(output.WriteLine);
            statuses.Add(answer.StatusCode);
            zip = time == 0 ? await answer.Content.ReadAsByteArrayAsync() : zip;
        }

        using var wrong = await FetchAsync(app, asked.Id, new string('0', 64));
        using var other = await FetchAsync(app, PrivacyRequestStore.NewId(), secret);

        // Assert
        Assert.Equal(64, secret.Length);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.Gone], statuses);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, other.StatusCode));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(secret, StringComparison.Ordinal) || line.Contains("de Vries", StringComparison.Ordinal));
        AssertComplete(zip);
        Assert.Empty(Traces.In(app.Factory.DataDirectory, [secret]).Where(hit => !hit.StartsWith("simulator", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Candidate_ThreeWrongCodes_EndsTheRequest()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "mijn gegevens").ConversationId;
        var asked = await app.WaitForRequestAsync(request => request.WaitsFor == PrivacyRequest.OfficerIssuesCode);
        await app.WaitForTurnsAsync(conversation, 1);
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var issued = await officer.PostAsync(new Uri($"gdpr/requests/{asked.Id}/code", UriKind.Relative), null);
        var code = (string)(await issued.Content.ReadFromJsonAsync<JsonNode>())!["code"]!;
        var wrong = code == "111111" ? "222222" : "111111";

        // Act
        for (var time = 1; time <= 3; time++)
        {
            app.Chatwoot.Candidate.Write(candidate, wrong);
            await app.WaitForTurnsAsync(conversation, 1 + time);
        }

        app.Chatwoot.Candidate.Write(candidate, code);
        await app.WaitForTurnsAsync(conversation, 5);

        // Assert
        var request = Assert.Single(await app.RequestsAsync());
        Assert.Equal((PrivacyRequestState.Ended, "three-wrong-codes"), (request.State, request.Reason));
    }

    [Fact]
    public async Task Link_AfterSevenDaysOrRevoked_IsGone()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (id, officer) = await OfficerExportAsync(app, "+31612345678");
        var (second, _) = await OfficerExportAsync(app, "+31687654321");

        // Act
        using var before = await officer.GetAsync(new Uri($"gdpr/export/{id}/download", UriKind.Relative));
        using var revoked = await officer.DeleteAsync(new Uri($"gdpr/export/{id}", UriKind.Relative));
        using var after = await officer.GetAsync(new Uri($"gdpr/export/{id}/download", UriKind.Relative));
        app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        using var late = await officer.GetAsync(new Uri($"gdpr/export/{second}/download", UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (after.StatusCode, late.StatusCode));
        officer.Dispose();
    }

    private static async Task<(string Id, HttpClient Officer)> OfficerExportAsync(TurnApp app, string phone)
    {
        var candidate = app.ACandidate("Sanne", phone);
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var started = await officer.PostAsJsonAsync(
            new Uri("gdpr/export", UriKind.Relative), new { candidate = (await app.FindAsync(conversation))!.Key.Candidate, reason = "Asked for by letter." });
        var id = (string)(await started.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == id && request.State == PrivacyRequestState.Done);
        return (id, officer);
    }

    private static void AssertComplete(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var data = archive.GetEntry("data.json")!.Open();
        var json = JsonNode.Parse(data)!.AsObject();
        using var schema = typeof(PrivacyRequest).Assembly.GetManifestResourceStream("Recruitment.Privacy.Export.export.schema.json")!;
        Assert.All(JsonNode.Parse(schema)!["required"]!.AsArray(), member => Assert.True(json.ContainsKey((string)member!), $"{member} is missing."));
        Assert.Equal("+31612345678", (string?)json["contacts"]![0]!["phone"]);
        var messages = json["threads"]![0]!["messages"]!.AsArray();
        Assert.Contains(messages, message => ((string?)message!["text"])!.Contains("Sanne de Vries", StringComparison.Ordinal) && (bool)message["providedByYou"]!);
        Assert.DoesNotContain("vakantie", json.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, (int)json["withheldNotes"]!);
        using var reader = new StreamReader(archive.GetEntry("index.html")!.Open());
        var page = reader.ReadToEnd();
        Assert.Contains("<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("Sanne de Vries", page, StringComparison.Ordinal);
        Assert.Contains("art. 6 lid 1 b AVG", page, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> FetchAsync(TurnApp app, string id, string secret)
    {
        using var form = new FormUrlEncodedContent([new("key", secret)]);
        return await app.Factory.Http.PostAsync(new Uri($"gdpr/export/{id}/download", UriKind.Relative), form);
    }

    [GeneratedRegex("gdpr/export/[0-9a-f]{32}#([0-9a-f]{64})")]
    private static partial Regex Link();
}
