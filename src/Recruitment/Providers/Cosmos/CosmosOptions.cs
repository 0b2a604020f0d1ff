namespace Recruitment.Providers.Cosmos;

/// <summary>The Cosmos DB account (section <c>Cosmos</c>): by managed identity, or an emulator on this machine by key.</summary>
public sealed class CosmosOptions
{
    public const string SectionName = "Cosmos";

    /// <summary>Such as <c>https://name.documents.azure.com:443/</c>; a loopback address is an emulator.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Only for an emulator; the account itself has keys switched off.</summary>
    public string? Key { get; init; }

    public string Database { get; init; } = "recruitment";

    /// <summary>Direct is faster; gateway needs no ports but 443, and is what emulators speak.</summary>
    public CosmosConnection Connection { get; init; } = CosmosConnection.Direct;

    /// <summary>Makes database and containers at the start. In Azure Bicep makes them, because a data role may not; an emulator has nobody else.</summary>
    public bool? CreateContainers { get; init; }

    /// <summary>How often a throttled call is tried again before it fails as one that can be tried later.</summary>
    public int ThrottleRetries { get; init; } = 9;

    /// <summary>How long all of these may take together; below an activity's own patience.</summary>
    public TimeSpan ThrottlePatience { get; init; } = TimeSpan.FromSeconds(10);

    internal bool IsEmulator => Endpoint is { IsAbsoluteUri: true, IsLoopback: true };

    internal bool MustCreateContainers => CreateContainers ?? IsEmulator;
}
