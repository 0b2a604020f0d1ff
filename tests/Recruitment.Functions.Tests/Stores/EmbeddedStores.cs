namespace Recruitment.Functions.Tests.Stores;

/// <summary>Stores in the journal.</summary>
public sealed class EmbeddedStores : StoresFixture
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    protected override Task<string?> PrepareAsync() => Task.FromResult<string?>(null);
}
