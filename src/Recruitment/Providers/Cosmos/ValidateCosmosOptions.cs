using Microsoft.Extensions.Options;

namespace Recruitment.Providers.Cosmos;

/// <summary>Says which setting of section <c>Cosmos</c> is wrong, before the first call fails on it. Never shows the key.</summary>
internal sealed class ValidateCosmosOptions : IValidateOptions<CosmosOptions>
{
    public ValidateOptionsResult Validate(string? name, CosmosOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(CosmosOptions options) => options switch
    {
        { Endpoint: null } =>
            "Cosmos:Endpoint is missing. azd sets it; it looks like https://name.documents.azure.com:443/, and an emulator's like https://127.0.0.1:8081/.",
        { Endpoint: { IsAbsoluteUri: false } or { Scheme: not "https" } } =>
            "Cosmos:Endpoint must be an address that begins with https://, such as https://name.documents.azure.com:443/.",
        { Key.Length: > 0, IsEmulator: false } =>
            "Cosmos:Key is only for an emulator on this machine. Leave it out: the app signs in at Cosmos:Endpoint with its identity (Entra ID).",
        { Key: null or "", IsEmulator: true } =>
            "Cosmos:Key is missing. Cosmos:Endpoint is on this machine, and an emulator there takes a key only.",
        { Key.Length: > 0 } when !Convert.TryFromBase64String(options.Key, new byte[options.Key.Length], out _) =>
            "Cosmos:Key must be Base64, as the emulator prints it.",
        _ when string.IsNullOrWhiteSpace(options.Database) => "Cosmos:Database is missing.",
        { ThrottleRetries: < 0 or > 100 } => "Cosmos:ThrottleRetries must be between 0 and 100.",
        _ when options.ThrottlePatience <= TimeSpan.Zero || options.ThrottlePatience > TimeSpan.FromMinutes(1) =>
            "Cosmos:ThrottlePatience must be more than 0 and at most 00:01:00, because a turn waits for it.",
        _ => null,
    };
}
