using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Tests.Http;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

public sealed class StartupTests
{
    [Fact]
    public void Build_FunctionsThatCannotRun_AreAllNamed()
    {
        // Act
        var error = Assert.Throws<InvalidOperationException>(() => EmbeddedTestHost.Build([typeof(UnusableFunctions)]));

        // Assert
        Assert.All(
            ["'Twice' is used by", "'BadSchedule'", "'BadRoute'", "'NotInRoute'", "'NoTrigger'", "'BadParameter'", "'NoSetting'", "'AsyncVoid'"],
            expected => Assert.Contains(expected, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_FunctionClassWithoutItsService_Fails()
    {
        // Act
        var error = Assert.Throws<AggregateException>(() => EmbeddedTestHost.Build([typeof(HttpFunctions)]));

        // Assert
        Assert.Contains(nameof(Greeting), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_UnknownRouteConstraint_Fails()
    {
        // Act
        var error = Record.Exception(() => EmbeddedTestHost.Build([typeof(UnknownConstraint)]));

        // Assert
        Assert.IsType<InvalidOperationException>(error);
    }

    [Fact]
    public async Task Start_DataDirectoryIsInUse_Fails()
    {
        // Arrange
        await using var first = await EmbeddedTestHost.StartAsync([]);

        // Act
        var error = await Record.ExceptionAsync(() => EmbeddedTestHost.StartAsync([], directory: first.Directory));

        // Assert
        Assert.IsAssignableFrom<IOException>(error);
    }

    [Fact]
    public async Task Configuration_ArgumentsAndEnvironment_ArgumentsWin()
    {
        // Arrange
        Environment.SetEnvironmentVariable("EMBEDDED_TEST__ONE", "environment");
        Environment.SetEnvironmentVariable("EMBEDDED_TEST__TWO", "environment");

        // Act
        await using var host = await EmbeddedTestHost.StartAsync([], args: ["--EMBEDDED_TEST:ONE", "argument"]);

        // Assert
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal(("argument", "environment"), (configuration["EMBEDDED_TEST:ONE"], configuration["EMBEDDED_TEST:TWO"]));
    }

    public static class UnknownConstraint
    {
        [Function("Unknown")]
        public static string Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b:nosuch}")] HttpRequest request, string b) => b;
    }
}
