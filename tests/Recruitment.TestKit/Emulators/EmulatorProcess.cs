using System.Diagnostics;

namespace Recruitment.TestKit.Emulators;

/// <summary>One emulator as a process of its own on a free port; it ends when this is disposed, or when the test process dies.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    /// <summary>Reads what it says, or it would wait for a reader one day.</summary>
    private readonly Task _output;

    private EmulatorProcess(Process process, Uri address, Task output)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<EmulatorProcess> StartAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["start.js", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (line is null)
        {
            var problem = await errors;
            process.Dispose();
            throw new InvalidOperationException($"The emulator '{arguments[0]}' did not start: {problem}");
        }

        return new EmulatorProcess(process, new Uri(line), Task.WhenAll(errors, process.StandardOutput.ReadToEndAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _output.WaitAsync(Patience);
        _process.Dispose();
    }
}
