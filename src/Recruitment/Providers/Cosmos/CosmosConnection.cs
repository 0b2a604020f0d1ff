namespace Recruitment.Providers.Cosmos;

/// <summary>How the client reaches the account; an emulator is always reached through its gateway.</summary>
public enum CosmosConnection
{
    Direct,
    Gateway,
}
