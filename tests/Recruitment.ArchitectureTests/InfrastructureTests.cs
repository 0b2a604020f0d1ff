using System.ComponentModel;
using System.Diagnostics;

namespace Recruitment.ArchitectureTests;

/// <summary>Runs the checks of <c>infra/</c>, <c>azure.yaml</c>, the hooks and the pipelines, which are written for Node (<c>tests/infra</c>).</summary>
public sealed class InfrastructureTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "infra");

    private static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    [Fact]
    public async Task Infrastructure_EveryCheck_Passes()
    {
        // Arrange
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        if (await MissingAsync(patience.Token) is { } missing)
        {
            Assert.False(IsRequired, missing);
            Assert.Skip(missing);
        }

        // Act
        var (code, output) = await RunAsync("node", ["--test", "--test-reporter=spec"], patience.Token);

        // Assert
        Assert.True(code == 0, output[Math.Max(0, output.LastIndexOf("failing tests:", StringComparison.Ordinal))..]);
    }

    /// <summary>What is missing to run the checks; null when all is there.</summary>
    private static async Task<string?> MissingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync("node", ["--version"], cancellationToken);
        }
        catch (Win32Exception)
        {
            return "Node 20 or newer is not installed, so infra/ was not checked.";
        }

        if (Directory.Exists(Path.Combine(Folder, "node_modules", "tree-sitter-bicep")))
        {
            return null;
        }

        var (npm, arguments) = OperatingSystem.IsWindows() ? ("cmd", (string[])["/c", "npm", "ci"]) : ("npm", ["ci"]);
        var (code, output) = await RunAsync(npm, arguments, cancellationToken);
        return code == 0 ? null : $"npm ci failed in tests/infra, so infra/ was not checked: {output}";
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output + await error);
    }
}
