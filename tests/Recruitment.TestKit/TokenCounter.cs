using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Recruitment.TestKit;

/// <summary>Counts tokens as o200k_base makes them, by an npm package in <c>tests/tokens</c>: the registry that this is built against has none for .NET.</summary>
public static class TokenCounter
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    /// <summary>What is missing to count; null when all is there. Installs the package once.</summary>
    /// <exception cref="InvalidOperationException">Something is missing although this is CI, where nothing may be left out.</exception>
    public static async Task<string?> MissingAsync(CancellationToken cancellationToken)
    {
        string? missing;
        await Installing.WaitAsync(cancellationToken);
        try
        {
            missing = await InstallAsync(cancellationToken);
        }
        finally
        {
            Installing.Release();
        }

        return missing is not null && Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException(missing) : missing;
    }

    /// <summary>Tokens of each text.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var distinct = texts.Distinct(StringComparer.Ordinal).ToList();
        var input = string.Join('\n', distinct.Select(text => JsonSerializer.Serialize(text))) + "\n";
        var (code, output, error) = await RunAsync("node", ["count.mjs"], input, cancellationToken);
        var counts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToList();
        return code == 0 && counts.Count == distinct.Count
            ? distinct.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            : throw new InvalidOperationException($"tests/tokens/count.mjs failed: {error}");
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static async Task<string?> InstallAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync("node", ["--version"], string.Empty, cancellationToken);
        }
        catch (Win32Exception)
        {
            return "Node 20 or newer is not installed, so tokens were not counted.";
        }

        if (Directory.Exists(Path.Combine(Root(), "tests", "tokens", "node_modules", "gpt-tokenizer")))
        {
            return null;
        }

        var (npm, arguments) = OperatingSystem.IsWindows() ? ("cmd", (string[])["/c", "npm", "ci"]) : ("npm", ["ci"]);
        var (code, _, error) = await RunAsync(npm, arguments, string.Empty, cancellationToken);
        return code == 0 ? null : $"npm ci failed in tests/tokens, so tokens were not counted: {error}";
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Root(), "tests", "tokens"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
