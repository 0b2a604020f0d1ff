namespace Recruitment.TestKit.Emulators;

/// <summary>
/// The Cosmos DB emulator and Azurite, started when a test asks for them first and shared by a test assembly. Both publish their keys, so
/// they are no secrets.
/// </summary>
public sealed class StorageEmulators : IAsyncDisposable
{
    /// <summary>https://learn.microsoft.com/azure/cosmos-db/emulator#authentication</summary>
    public const string CosmosKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    /// <summary>https://learn.microsoft.com/azure/storage/common/storage-connect-azurite#http-connection-strings</summary>
    public const string TablesKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public const string TablesAccount = "devstoreaccount1";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _directory = Directory.CreateTempSubdirectory("emulators-").FullName;
    private EmulatorProcess? _cosmos;
    private EmulatorProcess? _tables;

    public Uri Cosmos => _cosmos!.Address;

    public Uri Tables => _tables!.Address;

    /// <summary>What the app is told in order to use them.</summary>
    public IReadOnlyDictionary<string, string> Settings => SettingsFor(Cosmos, Tables);

    /// <summary>Starts both, once.</summary>
    /// <returns>Null; or why they cannot be started here, to be reported as the reason that a test did not run.</returns>
    /// <exception cref="InvalidOperationException">They cannot be started although this is CI, where nothing may be left out.</exception>
    public async Task<string?> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_cosmos is not null)
            {
                return null;
            }

            var folder = Folder();
            if (Missing(folder) is { } reason)
            {
                return Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException(reason) : reason;
            }

            _tables = await EmulatorProcess.StartAsync(folder, "tables", _directory);
            _cosmos = await EmulatorProcess.StartAsync(folder, "cosmos");
            return null;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Settings of an app that reaches the emulators at other addresses, such as those of a proxy.</summary>
    public static IReadOnlyDictionary<string, string> SettingsFor(Uri cosmos, Uri tables) => new Dictionary<string, string>
    {
        ["Storage:Provider"] = "Azure",
        ["Cosmos:Endpoint"] = cosmos.ToString(),
        ["Cosmos:Key"] = CosmosKey,

        // Each app has a database of its own: in a common one their sweeps would take up each other's conversations.
        ["Cosmos:Database"] = $"recruitment-{Guid.NewGuid():N}",
        ["Tables:ConnectionString"] = ConnectionString(tables),
    };

    public static string ConnectionString(Uri tables) => $"AccountName={TablesAccount};AccountKey={TablesKey};TableEndpoint={tables}";

    public async ValueTask DisposeAsync()
    {
        foreach (var emulator in new[] { _cosmos, _tables })
        {
            if (emulator is not null)
            {
                await emulator.DisposeAsync();
            }
        }

        _starting.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository."), "tests", "emulators");
    }

    private static string? Missing(string folder)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, "node")) || File.Exists(Path.Combine(path, "node.exe"))))
        {
            return "The emulators need Node 20 or newer; there is no 'node' on the PATH.";
        }

        return Directory.Exists(Path.Combine(folder, "node_modules", "azurite"))
            ? null
            : "The emulators are not installed: run 'npm ci' in tests/emulators.";
    }
}
