using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.EmbeddedRuntime.Tables.Wire;
using Recruitment.TestKit.Emulators;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>The contract over the wire; each test has a table of its own.</summary>
public abstract class AzuriteTableContract(StorageEmulators emulators) : TableContract
{
    private TableServiceClient _service = null!;

    protected override TableServiceClient Service => _service;

    private protected abstract SignatureScheme Scheme { get; }

    protected override async Task StartAsync()
    {
        if (await emulators.StartAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        _service = new TableServiceClient(new TableWire(StorageAccount.Parse(StorageEmulators.ConnectionString(emulators.Tables)), Scheme));
    }

    protected override Task StopAsync() => Task.CompletedTask;

    protected override Task RestartAsync() => Task.CompletedTask;
}
