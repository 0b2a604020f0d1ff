using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Recruitment.Functions.Tests;

/// <summary>The example that newcomers copy is itself valid.</summary>
public sealed class ExampleSettingsTests
{
    [Fact]
    public async Task ExampleSettings_SatisfyEveryValidator()
    {
        // Arrange
        using var example = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "local.settings.example.json")));
        var directory = Directory.CreateTempSubdirectory("example-").FullName;
        var arguments = example.RootElement.GetProperty("Values").EnumerateObject()
            .Where(setting => setting.Name.Contains(':', StringComparison.Ordinal) && setting.Name != "Data:Directory")
            .Select(setting => $"--{setting.Name}={setting.Value}")
            .Append($"--Data:Directory={directory}")
            .ToArray();

        // Act
        using var host = RecruitmentApp.CreateBuilder(arguments).Build();
        var failure = Record.Exception(() => host.Services.GetRequiredService<IStartupValidator>().Validate());

        // Assert
        Assert.Null(failure);
        Assert.True(arguments.Length > 10);
    }

    [Fact]
    public void PublishedFolder_HasTheHostsSettings() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "host.json")));
}
