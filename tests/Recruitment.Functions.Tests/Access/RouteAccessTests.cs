using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Access;

/// <summary>Every route of the running app, asked without a key and with the key of each role.</summary>
public sealed class RouteAccessTests
{
    /// <summary>Routes that need no role, each with its reason.</summary>
    internal static readonly Dictionary<string, string> Open = new()
    {
        ["GET health"] = "load balancers ask it; says one word",
        ["GET health/liveness"] = "the same",
        ["GET health/readiness"] = "the same",
        ["GET health/detailed"] = "open on this machine only; asked from elsewhere in AccessTests",
        ["GET metrics"] = "the same; asked from elsewhere in MetricsTests",
        ["POST webhooks/chatwoot"] = "the signature is the authorisation",
        ["GET privacy"] = "the privacy notice, which candidates open from WhatsApp",
        ["GET privacy/{language}"] = "the same",
        ["GET console/console.css"] = "a style sheet",
        ["GET console/sign-in"] = "the way in",
        ["POST console/sign-in"] = "the way in",
        ["POST console/sign-out"] = "ends a session, and needs its form token when there is one",
        ["GET "] = "the demonstration page; 404 without the simulator",
        ["simulator/{*path}"] = "the simulator's own tokens",
        ["GET gdpr/receipts/{id}"] = "the outcome of an erasure, by its number; names nobody",
        ["GET gdpr/receipts/{id}/certificate"] = "the same, signed",
        ["GET gdpr/certificate-key"] = "a public key",
        ["GET gdpr/export/{id}"] = "a form for the secret of a link; the same whether the id exists",
        ["GET gdpr/export.js"] = "a script",
        ["GET gdpr/export.schema.json"] = "a schema",
        ["GET turns/{conversation:long}"] = "invented conversations; 404 without the simulator",
    };

    /// <summary>Routes of the runtime, opened by its own keys.</summary>
    private const string Runtime = "/runtime/webhooks/";

    /// <summary>Who may call which administrative route. A new route is added here by whoever makes it.</summary>
    internal static readonly Dictionary<string, Role[]> Allowed = new()
    {
        ["GET console/guide"] = [Role.Recruiter, Role.DataProtectionOfficer, Role.Operator],
        ["POST vacancies/import"] = [Role.Operator],
        ["GET vacancies/imports/{id}"] = [Role.Operator],
        ["GET console/vacancies"] = [Role.Operator],
        ["POST console/vacancies/imports"] = [Role.Operator],
        ["GET console/vacancies/imports/{id}"] = [Role.Operator],
        ["GET costs"] = [Role.Operator],
        ["GET vacancies"] = [Role.Operator],
        ["DELETE vacancies/{reference}"] = [Role.Operator],
        ["POST knowledge/documents"] = [Role.Operator],
        ["GET knowledge/documents"] = [Role.Recruiter, Role.Operator],
        ["GET knowledge/documents/{id}"] = [Role.Recruiter, Role.Operator],
        ["DELETE knowledge/documents/{id}"] = [Role.Operator],
        ["POST knowledge/re-embed"] = [Role.Operator],
        ["GET console/knowledge"] = [Role.Operator],
        ["POST console/knowledge"] = [Role.Operator],
        ["GET console/knowledge/{id}/remove"] = [Role.Operator],
        ["POST console/knowledge/{id}/remove"] = [Role.Operator],
        ["GET gdpr/requests"] = [Role.DataProtectionOfficer],
        ["GET gdpr/requests/{id}"] = [Role.DataProtectionOfficer],
        ["POST gdpr/requests/{id}/code"] = [Role.DataProtectionOfficer],
        ["POST gdpr/requests/{id}/refuse"] = [Role.DataProtectionOfficer],
        ["POST gdpr/search"] = [Role.DataProtectionOfficer],
        ["DELETE gdpr/contacts/{id}"] = [Role.DataProtectionOfficer],
        ["POST gdpr/export"] = [Role.DataProtectionOfficer],
        ["GET gdpr/export/{id}/status"] = [Role.DataProtectionOfficer],
        ["GET gdpr/export/{id}/download"] = [Role.DataProtectionOfficer],
        ["POST gdpr/export/{id}/download"] = [Role.DataProtectionOfficer],
        ["DELETE gdpr/export/{id}"] = [Role.DataProtectionOfficer],
        ["GET gdpr/requests/{id}/kept"] = [Role.DataProtectionOfficer],
        ["GET gdpr/statistics"] = [Role.DataProtectionOfficer],
        ["GET console/privacy/statistics"] = [Role.DataProtectionOfficer],
        ["POST gdpr/erasures/replay"] = [Role.DataProtectionOfficer],
        ["GET gdpr/erasures/replay/{id}"] = [Role.DataProtectionOfficer],
        ["GET console/privacy/replay"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/replay"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/replay/{id}"] = [Role.DataProtectionOfficer],
        ["GET gdpr/retention"] = [Role.DataProtectionOfficer],
        ["PUT gdpr/retention/policy"] = [Role.DataProtectionOfficer],
        ["POST gdpr/retention/runs"] = [Role.DataProtectionOfficer],
        ["GET gdpr/retention/runs/{id}"] = [Role.DataProtectionOfficer],
        ["POST gdpr/retention/runs/{id}/confirm"] = [Role.DataProtectionOfficer],
        ["GET console/privacy"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/search"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/audit"] = [Role.DataProtectionOfficer],
        ["GET console/privacy/people/{id}"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/people/{id}/export"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/people/{id}/erase"] = [Role.DataProtectionOfficer],
        ["GET console/privacy/requests/{id}"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/requests/{id}/{act}"] = [Role.DataProtectionOfficer],
        ["GET console/privacy/retention"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/retention/policy"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/retention/rehearse"] = [Role.DataProtectionOfficer],
        ["POST console/privacy/retention/runs/{id}/confirm"] = [Role.DataProtectionOfficer],
        ["GET console"] = [Role.Recruiter, Role.DataProtectionOfficer, Role.Operator],
        ["GET conversations/{conversation}/turns"] = [Role.Recruiter, Role.Operator],
        ["GET operations/turns"] = [Role.Operator],
        ["GET operations/deliveries/{id}"] = [Role.Operator],
        ["GET console/turns"] = [Role.Operator],
        ["GET operations/dead-letters"] = [Role.Operator],
        ["POST operations/dead-letters/redrive"] = [Role.Operator],
        ["POST operations/dead-letters/{id}/redrive"] = [Role.Operator],
        ["POST operations/dead-letters/{id}/discard"] = [Role.Operator],
        ["GET console/dead-letters"] = [Role.Operator],
        ["POST console/dead-letters/redrive"] = [Role.Operator],
        ["POST console/dead-letters/{id}/redrive"] = [Role.Operator],
        ["POST console/dead-letters/{id}/discard"] = [Role.Operator],
        ["GET gdpr/audit"] = [Role.DataProtectionOfficer],
        ["GET gdpr/audit/verify"] = [Role.DataProtectionOfficer],
        ["POST gdpr/consent"] = [Role.DataProtectionOfficer],
        ["GET gdpr/consent/{candidateId}"] = [Role.Recruiter, Role.DataProtectionOfficer],
        ["POST gdpr/contacts/{id}/objection"] = [Role.DataProtectionOfficer],
        ["POST gdpr/contacts/{id}/restriction"] = [Role.DataProtectionOfficer],
        ["POST gdpr/contacts/{id}/decisions"] = [Role.Recruiter],
        ["POST gdpr/provenance"] = [Role.Recruiter, Role.DataProtectionOfficer, Role.Operator],
        ["GET gdpr/contacts/{id}/standing"] = [Role.Recruiter, Role.DataProtectionOfficer],
    };

    [Fact]
    public async Task EveryRoute_WithoutAKey_IsRefusedUnlessItIsKnownToBeOpen()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Url };

        // Act
        var answers = new List<(string Route, HttpStatusCode Status, string? Location)>();
        foreach (var (method, route) in Routes(app))
        {
            using var answer = await stranger.SendAsync(Request(method, route));
            answers.Add(($"{method} {route}", answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        // Assert
        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.True(
            answer.Status == HttpStatusCode.Unauthorized || (answer.Status == HttpStatusCode.Found && answer.Location!.StartsWith("/console/sign-in", StringComparison.Ordinal)),
            $"{answer.Route} answered {answer.Status} to a stranger."));
    }

    [Fact]
    public async Task EveryRoute_WithTheKeyOfEachRole_AnswersOnlyTheRolesThatMay()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var routes = Routes(app).ToList();

        // Act
        var admitted = routes.ToDictionary(route => route, _ => new List<Role>());
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = app.CreateClientAs(role);
            foreach (var route in routes)
            {
                using var answer = await client.SendAsync(Request(route.Method, route.Route));
                Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
                if (answer.StatusCode != HttpStatusCode.Forbidden)
                {
                    admitted[route].Add(role);
                }
            }
        }

        // Assert
        Assert.All(admitted, found =>
        {
            var name = $"{found.Key.Method} {found.Key.Route}";
            Assert.True(Allowed.TryGetValue(name, out var expected), $"{name} is not in the list of this test. Add it with the roles that may call it; it admits {string.Join(", ", found.Value)}.");
            Assert.True(expected.Order().SequenceEqual(found.Value.Order()), $"{name} admits {string.Join(", ", found.Value)}.");
        });
    }

    [Fact]
    public async Task EveryListedRoute_Exists()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();

        // Act
        var found = Routes(app).Select(route => $"{route.Method} {route.Route}").ToHashSet();

        // Assert
        Assert.Empty(Allowed.Keys.Where(route => !found.Contains(route)));
    }

    private static IEnumerable<(string Method, string Route)> Routes(RecruitmentFactory app) =>
        from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText!.TrimStart('/')
        where !endpoint.RoutePattern.RawText!.StartsWith(Runtime, StringComparison.Ordinal) && !Open.ContainsKey(pattern)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where !Open.ContainsKey($"{method} {pattern}")
        select (method, pattern);

    private static HttpRequestMessage Request(string method, string route)
    {
        var pattern = RoutePatternFactory.Parse(route);
        var path = string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
            _ => "none",
        }))));
        return new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
    }
}
