using Microsoft.Extensions.Configuration;
using Recruitment.EmbeddedRuntime.Hosting;

namespace Recruitment.EmbeddedRuntime.Tests.Hosting;

public sealed class AppConfigurationTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("settings-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Settings_FromSeveralPlaces_LaterOnesWin()
    {
        // Arrange
        Write("appsettings.json", """{ "A": "file", "B": "file", "C": "file", "D": "file" }""");
        Write("appsettings.Test.json", """{ "B": "environment file", "C": "environment file", "D": "environment file" }""");
        Write("local.settings.json", """{ "IsEncrypted": false, /* as Core Tools allows */ "Values": { "C": "local", "D": "local", "Section__Name": "x", "Port": 7072 } }""");
        using var configuration = new ConfigurationManager();

        // Act
        AppConfiguration.Add(configuration, _directory, "Test", ["--D", "argument"]);

        // Assert
        Assert.Equal(
            ["file", "environment file", "local", "argument", "x", "7072"],
            new[] { "A", "B", "C", "D", "Section:Name", "Port" }.Select(name => configuration[name]));
    }

    [Theory]
    [InlineData("http://localhost:7071")]
    [InlineData("http://localhost:7999", "--FUNCTIONS_PORT", "7999")]
    [InlineData("http://127.0.0.1:1", "--FUNCTIONS_PORT", "7999", "--urls", "http://127.0.0.1:1")]
    public void Url_FromArgumentsOrPort_IsChosenInOrder(string expected, params string[] args)
    {
        // Arrange
        var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();

        // Act
        var url = new HostSettings(configuration, null).Url;

        // Assert
        Assert.Equal(expected, url);
    }

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_directory, name), json);
}
