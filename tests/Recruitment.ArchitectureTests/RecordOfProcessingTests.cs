using System.Diagnostics;

namespace Recruitment.ArchitectureTests;

/// <summary>The record of processing (GDPR art. 30) says what the data map says.</summary>
public sealed class RecordOfProcessingTests
{
    [Fact]
    public async Task Record_IsWhatTheDataMapMakesOfIt()
    {
        // Arrange
        var map = Path.Combine(SourceTree.Root, "docs", "data-map.md");
        var record = Path.Combine(SourceTree.Root, "docs", "privacy", "record-of-processing.md");
        var start = new ProcessStartInfo("bash", [Path.Combine(SourceTree.Root, "scripts", "record-of-processing"), "--print"]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Act
        using var script = Process.Start(start)!;
        var expected = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        // Assert
        if (!File.Exists(map))
        {
            Assert.NotEqual(0, script.ExitCode);
            return;
        }

        Assert.Equal(0, script.ExitCode);
        Assert.True(
            File.Exists(record) && expected == await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken),
            "docs/privacy/record-of-processing.md is behind docs/data-map.md. Run scripts/record-of-processing.");
    }
}
