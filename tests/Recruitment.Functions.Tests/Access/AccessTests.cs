using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Access;

/// <summary>Keys, sessions and forms, over HTTP.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Keys_OnDisk_AreHashesThatOnlyTheirOwnerReads()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var file = Path.Combine(app.DataDirectory, LocalKeys.FileName);

        // Act
        var text = await File.ReadAllTextAsync(file);

        // Assert
        Assert.All(Enum.GetValues<Role>(), role => Assert.DoesNotContain(app.Key(role), text, StringComparison.Ordinal));
        Assert.Equal(3, JsonNode.Parse(text)!.AsObject().Count);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task NewKey_ForOneRole_ReplacesThatKeyAndNoOther()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-").FullName;
        string oldOperator, oldRecruiter;
        await using (var before = await RecruitmentFactory.StartAsync(directory: directory))
        {
            (oldOperator, oldRecruiter) = (before.Key(Role.Operator), before.Key(Role.Recruiter));
        }

        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Access:NewKey"] = "operator" }, directory);

        // Act
        var statuses = new List<HttpStatusCode>();
        foreach (var key in (string[])[oldOperator, app.Key(Role.Operator), oldRecruiter])
        {
            using var answer = await AskAsync(app, key);
            statuses.Add(answer.StatusCode);
        }

        // Assert
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task ClientPrincipalHeader_WithoutEasyAuth_IsNotBelieved()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();

        // Act
        using var answer = await AskWithPrincipalAsync(app);

        // Assert
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task ClientPrincipalHeader_WithEasyAuth_GivesItsRoles()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Access:EasyAuth"] = "true", ["Access:NewKey"] = "all" });

        // Act
        using var answer = await AskWithPrincipalAsync(app);
        var page = await answer.Content.ReadAsStringAsync();

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("beheerder", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recruiter", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongKeys_FromOneAddress_AreRefusedForAWhileAfterTwenty()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();

        // Act
        HttpStatusCode last = default;
        for (var attempt = 0; attempt < 21; attempt++)
        {
            using var answer = await AskAsync(app, "rk_operator_wrong");
            last = answer.StatusCode;
        }

        // Assert
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task HealthDetailed_ThroughANameThatIsNotThisMachines_IsRefused(string host)
    {
        // Arrange: a page elsewhere can point its own name at 127.0.0.1.
        await using var app = await RecruitmentFactory.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("health/detailed", UriKind.Relative));
        request.Headers.Host = host;

        // Act
        using var answer = await app.Http.SendAsync(request);

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task HealthDetailed_ForwardedFromElsewhere_NeedsTheOperator()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("health/detailed", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("health/detailed", UriKind.Relative));
        again.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        again.Headers.Authorization = new AuthenticationHeaderValue("Bearer", app.Key(Role.Operator));

        // Act
        using var stranger = await app.Http.SendAsync(request);
        using var operatorsAnswer = await app.Http.SendAsync(again);

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (stranger.StatusCode, operatorsAnswer.StatusCode));
    }

    private static async Task<HttpResponseMessage> AskAsync(RecruitmentFactory app, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("console", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await app.Http.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> AskWithPrincipalAsync(RecruitmentFactory app)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("console", UriKind.Relative));
        const string Principal =
            """{"auth_typ":"aad","role_typ":"roles","claims":[{"typ":"http://schemas.microsoft.com/identity/claims/objectidentifier","val":"9f0c"},{"typ":"roles","val":"Operator"},{"typ":"roles","val":"0"}]}""";
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Principal)));
        return await client.SendAsync(request);
    }
}
