using System.Diagnostics;

namespace Recruitment.Functions.Tests;

/// <summary>A missing or contradictory setting stops the app with one line that names it and says how to mend it.</summary>
public sealed class StartupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("Chatwoot:BotToken", "Chatwoot:BotToken=")]
    [InlineData("Chatwoot:UserToken", "Chatwoot:UserToken=")]
    [InlineData("Chatwoot:WebhookSecret", "Chatwoot:WebhookSecret=")]
    [InlineData("Chatwoot:BaseUrl", "Chatwoot:BaseUrl=chat.example.com")]
    [InlineData("Chatwoot:BaseUrl", "Chatwoot:BaseUrl=http://")]
    [InlineData("Chatwoot:AccountId", "Chatwoot:AccountId=0")]
    [InlineData("Chatwoot:AccountId", "Chatwoot:AccountId=one")]
    [InlineData("Turns:QuietWindow", "Turns:QuietWindow=-00:00:01")]
    [InlineData("Turns:QuietWindow", "Turns:QuietWindow=soon")]
    [InlineData("Turns:Watchdog", "Turns:Watchdog=00:00:01")]
    [InlineData("OpenAI:Endpoint", "Agents:Mode=Model")]
    [InlineData("Agents:Mode", "Agents:Mode=Magic")]
    [InlineData("Brand:Language", "Brand:Language=xx")]
    [InlineData("Privacy:PseudonymKey", "Privacy:PseudonymKey=@Microsoft.KeyVault(SecretUri=https://kv-example.vault.azure.net/secrets/privacy-pseudonym-key)")]
    [InlineData("Storage:Provider", "Storage:Provider=Elsewhere")]
    [InlineData("Tables:ConnectionString", "Storage:Provider=Azure")]
    [InlineData("Tables:ConnectionString", "Tables:ConnectionString=UseDevelopmentStorage=true")]
    public async Task App_WrongSetting_StopsWithOneLineThatNamesIt(string named, string wrong)
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("startup-").FullName;
        using var app = Start(
            directory, "Chatwoot:BaseUrl=https://chat.example.com", "Chatwoot:WebhookSecret=s", "Chatwoot:BotToken=b", "Chatwoot:UserToken=u", wrong);

        // Act
        var (code, error) = await EndAsync(app);

        // Assert
        AssertOneLine(code, error, named);
        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [InlineData("Cosmos:Endpoint", "Cosmos:Database=d")]
    [InlineData("Cosmos:Endpoint", "Cosmos:Endpoint=http://127.0.0.1:8081/")]
    [InlineData("Cosmos:Endpoint", "Cosmos:Endpoint=somewhere")]
    [InlineData("Cosmos:Key", "Cosmos:Endpoint=https://127.0.0.1:8081/")]
    [InlineData("Cosmos:Key", "Cosmos:Endpoint=https://name.documents.azure.com/", "Cosmos:Key=c2VjcmV0")]
    [InlineData("Cosmos:Key", "Cosmos:Endpoint=https://127.0.0.1:8081/", "Cosmos:Key=not base 64")]
    [InlineData("Cosmos:Connection", "Cosmos:Endpoint=https://name.documents.azure.com/", "Cosmos:Connection=Carrier")]
    [InlineData("Cosmos:ThrottlePatience", "Cosmos:Endpoint=https://name.documents.azure.com/", "Cosmos:ThrottlePatience=00:10:00")]
    [InlineData("TableEndpoint", "Tables:ConnectionString=AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=x")]
    public async Task App_WrongStoreSetting_StopsWithOneLineThatNamesItAndNoSecret(string named, params string[] wrong)
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("startup-").FullName;
        using var app = Start(directory, ["Storage:Provider=Azure", "Tables:ConnectionString=UseDevelopmentStorage=true", .. wrong]);

        // Act
        var (code, error) = await EndAsync(app);

        // Assert
        AssertOneLine(code, error, named);
        Assert.DoesNotContain("c2VjcmV0", error, StringComparison.Ordinal);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task App_DataDirectoryIsHeldByAnother_StopsWithOneLineThatNamesIt()
    {
        // Arrange
        await using var other = await RecruitmentFactory.StartAsync();
        using var app = Start(other.DataDirectory);

        // Act
        var (code, error) = await EndAsync(app);

        // Assert
        AssertOneLine(code, error, "Data:Directory");
    }

    [Fact]
    public async Task App_PortIsTaken_StopsWithOneLineThatNamesIt()
    {
        // Arrange
        await using var other = await RecruitmentFactory.StartAsync();
        var directory = Directory.CreateTempSubdirectory("startup-").FullName;
        using var app = Start(directory, $"urls={other.Url}");

        // Act
        var (code, error) = await EndAsync(app);

        // Assert
        AssertOneLine(code, error, "--urls");
        Directory.Delete(directory, recursive: true);
    }

    private static void AssertOneLine(int code, string error, string named)
    {
        Assert.Equal(1, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static Process Start(string directory, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Recruitment.Functions.dll"), "--urls=http://127.0.0.1:0", $"--Data:Directory={directory}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in settings)
        {
            start.ArgumentList.Add("--" + setting);
        }

        return Process.Start(start)!;
    }

    private static async Task<(int Code, string Error)> EndAsync(Process app)
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = app.StandardOutput.ReadToEndAsync(patience.Token);
        var error = app.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await app.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!app.HasExited)
            {
                app.Kill();
            }
        }

        await output;
        return (app.ExitCode, await error);
    }
}
