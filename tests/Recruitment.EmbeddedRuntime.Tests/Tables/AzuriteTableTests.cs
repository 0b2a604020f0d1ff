using Recruitment.EmbeddedRuntime.Tables.Wire;
using Recruitment.TestKit.Emulators;

namespace Recruitment.EmbeddedRuntime.Tests.Tables;

/// <summary>Tables over the wire in Azurite, signed as Microsoft's own client signs.</summary>
public sealed class AzuriteTableTests(StorageEmulators emulators) : AzuriteTableContract(emulators)
{
    private protected override SignatureScheme Scheme => SignatureScheme.SharedKeyLite;
}
