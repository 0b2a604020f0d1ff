using Microsoft.Extensions.Configuration;

namespace Recruitment.Functions;

/// <summary>
/// When Key Vault cannot be reached, or refuses, App Service hands the app the reference itself in place of the secret. It is long enough to pass for a key, and
/// everyone who reads the template knows it, so the app does not start with it.
/// </summary>
internal static class UnresolvedSecrets
{
    private const string Reference = "@Microsoft.KeyVault(";

    /// <exception cref="InvalidOperationException">A setting is still a reference; the message names each, and what to check.</exception>
    public static void Refuse(IConfiguration configuration)
    {
        var names = configuration.AsEnumerable()
            .Where(setting => setting.Value?.StartsWith(Reference, StringComparison.OrdinalIgnoreCase) is true)
            .Select(setting => setting.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (names.Count > 0)
        {
            throw new InvalidOperationException(
                $"{ConfigurationProblem.Marker}: Key Vault gave no secret for {string.Join(", ", names)}. Check that the vault can be reached, that it has the secret, "
                + "and that the app's identity has the role Key Vault Secrets User.");
        }
    }
}
