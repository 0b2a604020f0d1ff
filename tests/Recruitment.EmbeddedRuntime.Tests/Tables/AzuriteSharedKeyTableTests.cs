using Recruitment.EmbeddedRuntime.Tables.Wire;
using Recruitment.TestKit.Emulators;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>Tables over the wire in Azurite, with the longer signature.</summary>
public sealed class AzuriteSharedKeyTableTests(StorageEmulators emulators) : AzuriteTableContract(emulators)
{
    private protected override SignatureScheme Scheme => SignatureScheme.SharedKey;
}
