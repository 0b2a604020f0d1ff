using Recruitment.TestKit.Emulators;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>Stores in the Cosmos DB emulator and in Azurite, over the wire.</summary>
public sealed class EmulatedStores(StorageEmulators emulators) : StoresFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => emulators.Settings;

    protected override Task<string?> PrepareAsync() => emulators.StartAsync();
}
