using System.Diagnostics;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>The operators' script, against the running app.</summary>
public sealed class VerifyDeploymentTests
{
    [Fact]
    public async Task Script_AllIsWell_PassesEveryCheck()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();

        // Act
        var (code, output) = await RunAsync(app.Url.AbsoluteUri, app.Key(Role.Operator), RecruitmentFactory.Secret);

        // Assert
        Assert.True(code == 0, output);
        foreach (var check in (string[])
            ["The app lives", "It can make webhooks durable", "A wrong signature is refused", "An old webhook is refused", "A signed webhook is accepted",
             "Administrative routes ask for a key", "A message gets a reply", "Metrics can be read", "No dead letters"])
        {
            Assert.Contains($"pass  {check}", output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("FAIL", output, StringComparison.Ordinal);
        Assert.DoesNotContain("skip", output, StringComparison.Ordinal);
        Assert.DoesNotContain(RecruitmentFactory.Secret, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_ChatwootIsDownAndTheSecretIsWrong_FailsAndSaysWhatToDo()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        app.Chatwoot.Faults.FailNext(500, 100_000);

        // Act
        var (code, output) = await RunAsync(app.Url.AbsoluteUri, app.Key(Role.Operator), "another-secret", "--timeout", "1");

        // Assert
        Assert.True(code == 1, output);
        Assert.Contains("FAIL  It reaches what it depends on", output, StringComparison.Ordinal);
        Assert.Contains("Not well: chatwoot", output, StringComparison.Ordinal);
        Assert.Contains("FAIL  A signed webhook is accepted", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_NothingIsThere_ExitsWithTwo()
    {
        // Act
        var (code, output) = await RunAsync("http://127.0.0.1:9", "key", "secret");

        // Assert
        Assert.True(code == 2, output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string url, string token, string secret, params string[] more)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Recruitment.Functions.sln")))
        {
            root = root.Parent;
        }

        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(root.FullName, "scripts", "verify-deployment"), url, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["VERIFY_TOKEN"] = token;
        start.Environment["VERIFY_SECRET"] = secret;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
