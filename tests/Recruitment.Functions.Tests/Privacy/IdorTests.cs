using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.RegularExpressions;
using Recruitment.EmbeddedRuntime.Worker;
using Recruitment.Functions.Tests.Access;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Every HTTP function that takes an id, asked by everybody who may not, and with every id that is not theirs.</summary>
public sealed partial class IdorTests(ITestOutputHelper output)
{
    /// <summary>Without its own account nobody reaches the runtime's management of orchestrations, whose ids are made from ids of requests.</summary>
    private const string Management = "runtime/webhooks/durabletask/instances/";

    private static readonly string[] Malformed = ["nope", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef0", "%00", "..%2f..%2fconsole", "a'%20OR%20'1'='1"];

    [Fact]
    public void EveryHttpFunction_ByReflection_IsInTheListsOfThisSuite()
    {
        // Arrange
        var functions = Functions().ToList();

        // Act
        var unlisted = functions.Where(route => !RouteAccessTests.Open.ContainsKey(route) && !RouteAccessTests.Open.ContainsKey(route.Split(' ')[1]) && !RouteAccessTests.Allowed.ContainsKey(route));
        var withoutIds = functions.Where(route => route.Contains('{', StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal) && !RouteIds.All.ContainsKey(route));

        // Assert
        Assert.True(functions.Count > 80, $"Only {functions.Count} HTTP functions were found.");
        Assert.Empty(unlisted);
        Assert.Empty(withoutIds);
        Assert.Empty(RouteIds.All.Keys.Except(functions));
    }

    [Fact]
    public async Task EveryRouteWithAnId_AskedByWhoMayNot_SaysTheSameOfARealIdAndChangesNothing()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        var before = await seed.FingerprintAsync(DocumentAddress.Catalogue);
        var asked = 0;

        // Act
        foreach (var role in (Role?[])[null, .. Enum.GetValues<Role>().Select(role => (Role?)role)])
        {
            using var client = Client(seed, role);
            foreach (var (route, ids) in RouteIds.All.Where(entry => !RouteAccessTests.Open.ContainsKey(entry.Key) && !(role is { } its && RouteAccessTests.Allowed[entry.Key].Contains(its))))
            {
                var unknown = await AskAsync(client, route, IdorSeed.Unknown(ids.Kind), ids);
                var real = await AskAsync(client, route, seed.Real(ids.Kind) ?? "424242", ids);
                asked += 2;

                // Assert
                Assert.True(
                    role is null ? real.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Found : real.Status == HttpStatusCode.Forbidden,
                    $"{route} answered {real.Status} to {role?.ToString() ?? "a stranger"}.");
                Assert.Equal(unknown, real);
                AssertProblem(route, real);
            }
        }

        Assert.Equal(before, await seed.FingerprintAsync(DocumentAddress.Catalogue));
        output.WriteLine($"{asked} requests by who may not.");
    }

    [Fact]
    public async Task EveryRouteWithAnId_MalformedOrUnknown_IsRefusedByWhomeverMayAskAndChangesNothing()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        var before = await seed.FingerprintAsync();
        var wrong = new List<string>();

        // Act
        foreach (var (route, ids) in RouteIds.All)
        {
            using var client = Client(seed, RouteAccessTests.Allowed.TryGetValue(route, out var roles) ? roles[0] : null);
            foreach (var id in Malformed)
            {
                Note(wrong, route, id, ids.Malformed, await AskAsync(client, route, id, ids));
            }

            Note(wrong, route, "unknown", ids.Unknown, await AskAsync(client, route, IdorSeed.Unknown(ids.Kind), ids));
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await seed.FingerprintAsync());
    }

    [Fact]
    public async Task EveryPage_PostedWithoutAForm_SaysWhatIsWrongInsteadOfFailing()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        var answers = new Dictionary<string, HttpStatusCode>();

        // Act
        foreach (var route in RouteAccessTests.Allowed.Keys.Where(route => route.StartsWith("POST console/", StringComparison.Ordinal)))
        {
            using var client = Client(seed, RouteAccessTests.Allowed[route][0]);
            var ids = new RouteIds(IdKind.Candidate, default, default);
            answers[route] = (await AskAsync(client, route, route.Contains("requests/", StringComparison.Ordinal) ? seed.First.Export : seed.First.Candidate, ids)).Status;
        }

        // Assert
        Assert.Empty(answers.Where(answer => (int)answer.Value >= 500));
    }

    [Fact]
    public async Task IdOfOneKind_WhereAnotherIsExpected_IsAsUnknownAsAnyOther()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        var before = await seed.FingerprintAsync();
        var wrong = new List<string>();

        // Act
        foreach (var (route, ids) in RouteIds.All.Where(entry => entry.Value.Kind is not (IdKind.Other or IdKind.Conversation)))
        {
            using var client = Client(seed, RouteAccessTests.Allowed.TryGetValue(route, out var roles) ? roles[0] : null);
            foreach (var other in Enum.GetValues<IdKind>().Where(kind => kind is not (IdKind.Other or IdKind.Conversation) && !IsSame(kind, ids.Kind)))
            {
                Note(wrong, route, $"{other}", ids.Unknown, await AskAsync(client, route, seed.Real(other)!, ids));
            }
        }

        // Assert
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await seed.FingerprintAsync());
    }

    [Fact]
    public async Task SecretOfOneCandidate_WithTheCopyOfAnother_OpensNothing()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        using var stranger = new HttpClient { BaseAddress = seed.App.Factory.Url };
        var before = await seed.FingerprintAsync();

        // Act
        var answers = new List<HttpStatusCode>();
        foreach (var (id, secret) in (IEnumerable<(string, string)>)[
            (seed.First.Export, seed.Second.Secret), (seed.Second.Export, seed.First.Secret), (seed.Erasure, seed.First.Secret), (seed.First.Export, string.Empty.PadLeft(64, '0'))])
        {
            using var form = new FormUrlEncodedContent([new("key", secret)]);
            using var posted = await stranger.PostAsync(IdorSeed.Path($"gdpr/export/{id}/download"), form);
            using var request = new HttpRequestMessage(HttpMethod.Get, IdorSeed.Path($"gdpr/export/{id}/download"));
            request.Headers.Add("X-Export-Key", secret);
            using var got = await stranger.SendAsync(request);
            answers.AddRange([posted.StatusCode, got.StatusCode]);
        }

        var page = await stranger.GetStringAsync(IdorSeed.Path($"gdpr/export/{seed.First.Export}"));
        var pageOfNobody = await stranger.GetStringAsync(IdorSeed.Path($"gdpr/export/{IdorSeed.Unknown(IdKind.Export)}"));
        using var own = new FormUrlEncodedContent([new("key", seed.First.Secret)]);
        var after = await seed.FingerprintAsync();
        using var fetched = await stranger.PostAsync(IdorSeed.Path($"gdpr/export/{seed.First.Export}/download"), own);

        // Assert
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(pageOfNobody.Replace(IdorSeed.Unknown(IdKind.Export), seed.First.Export, StringComparison.Ordinal), page);
        Assert.Equal(before, after);
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
    }

    [Fact]
    public async Task CodeOrConfirmationOfOneCandidate_TypedByAnother_DoesNothingForThem()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (one, other) = (app.ACandidate("Sanne", "+31611111111"), app.ACandidate("Noor", "+31622222222"));
        var first = app.Chatwoot.Candidate.Write(one, "mijn gegevens").ConversationId;
        var copy = await app.WaitForRequestAsync(request => request.Kind == PrivacyRequestKind.Export);
        await app.WaitForTurnsAsync(first, 1);
        app.Chatwoot.Candidate.Write(one, "verwijder al mijn gegevens");
        var erasure = await app.WaitForRequestAsync(request => request.Kind == PrivacyRequestKind.Erasure);
        await app.WaitForTurnsAsync(first, 2);
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var issued = await officer.PostAsync(IdorSeed.Path($"gdpr/requests/{copy.Id}/code"), null);
        var code = (string)(await issued.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())!["code"]!;

        // Act
        var second = app.Chatwoot.Candidate.Write(other, "mijn gegevens").ConversationId;
        await app.WaitForTurnsAsync(second, 1);
        app.Chatwoot.Candidate.Write(other, code);
        await app.WaitForTurnsAsync(second, 2);
        app.Chatwoot.Candidate.Write(other, "Ja, verwijder alles");
        await app.WaitForTurnsAsync(second, 3);

        // Assert
        var requests = await app.RequestsAsync();
        Assert.All(requests, request => Assert.Equal(PrivacyRequestState.Waiting, request.State));
        Assert.Equal(0, requests.Single(request => request.Id == copy.Id).Code!.Wrong);
        Assert.Contains(requests, request => request.Id == erasure.Id);
    }

    [Fact]
    public async Task Orchestrations_OfRequests_AreShownToNobodyWithoutTheRuntimesKey()
    {
        // Arrange
        await using var seed = await IdorSeed.StartAsync();
        var statuses = new List<HttpStatusCode>();

        // Act
        foreach (var role in (Role?[])[null, .. Enum.GetValues<Role>().Select(role => (Role?)role)])
        {
            using var client = Client(seed, role);
            foreach (var id in (string[])[$"export-{seed.First.Export}", $"erasure-{seed.Erasure}", string.Empty])
            {
                using var read = await client.GetAsync(IdorSeed.Path(Management + id));
                using var ended = await client.PostAsync(IdorSeed.Path($"{Management}{id}/terminate"), null);
                statuses.AddRange([read.StatusCode, ended.StatusCode]);
            }
        }

        // Assert
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{status}"));
    }

    private static IEnumerable<string> Functions() =>
        from type in typeof(RecruitmentApp).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods is { Length: > 0 } verbs ? verbs : ["get"]
        select $"{verb.ToUpperInvariant()} {trigger.Route ?? method.GetCustomAttribute<FunctionAttribute>()!.Name}";

    /// <summary>A copy is a request as well.</summary>
    private static bool IsSame(IdKind one, IdKind other) =>
        one == other || (other == IdKind.Request && one is IdKind.Export or IdKind.Receipt) || (one == IdKind.Request && other == IdKind.Export);

    /// <summary>Shows redirects instead of following them.</summary>
    private static HttpClient Client(IdorSeed seed, Role? role)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = seed.App.Factory.Url };
        client.DefaultRequestHeaders.Authorization = role is { } its ? new AuthenticationHeaderValue("Bearer", seed.App.Factory.Key(its)) : null;
        return client;
    }

    private static void Note(List<string> wrong, string route, string id, HttpStatusCode expected, (HttpStatusCode Status, string? Type, string Text) answer)
    {
        // What cannot be an id may always be called so; the server itself refuses an address with a NUL in it.
        if (answer.Status != expected && !(Malformed.Contains(id) && answer.Status == HttpStatusCode.BadRequest))
        {
            wrong.Add($"{route} with {id}: {answer.Status} instead of {expected}: {answer.Text[..Math.Min(200, answer.Text.Length)]}");
        }
    }

    private static void AssertProblem(string route, (HttpStatusCode Status, string? Type, string Text) answer)
    {
        if (!route.Contains(" console/", StringComparison.Ordinal))
        {
            Assert.Equal("application/problem+json", answer.Type);
            Assert.Contains("\"detail\":", answer.Text, StringComparison.Ordinal);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Text)> AskAsync(HttpClient client, string route, string id, RouteIds ids)
    {
        var parts = route.Split(' ');
        var path = Parameter().Replace(parts[1].Replace("{act}", "refuse", StringComparison.Ordinal), _ => id);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(path, UriKind.Relative));
        request.Content = ids.Json is not null ? JsonContent.Create(ids.Json, ids.Json.GetType())
            : ids.Form is not null ? new FormUrlEncodedContent(ids.Form.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            : null;
        using var answer = await client.SendAsync(request);
        var text = (await answer.Content.ReadAsStringAsync()).Replace(id, "ID", StringComparison.Ordinal) + answer.Headers.Location?.OriginalString.Replace(id, "ID", StringComparison.Ordinal);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, Trace().Replace(text, string.Empty));
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|name=\"csrf\" value=\"[^\"]*\"")]
    private static partial Regex Trace();
}
