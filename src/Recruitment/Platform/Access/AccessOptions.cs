using System.ComponentModel.DataAnnotations;

namespace Recruitment.Platform.Access;

/// <summary>Who may call administrative routes (section <c>Access</c>).</summary>
public sealed class AccessOptions : IValidatableObject
{
    public const string SectionName = "Access";

    /// <summary>Issuer of bearer tokens, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>. Without it, no token is accepted.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Client id of the app registration; tokens must be for it, or for <c>api://</c> and it.</summary>
    public string? Audience { get; init; }

    /// <summary>
    /// Whether App Service authentication stands before the app. Only then is its header <c>X-MS-CLIENT-PRINCIPAL</c> believed, because only then does the
    /// platform remove what a stranger sends under that name.
    /// </summary>
    public bool EasyAuth { get; init; }

    /// <summary>Makes a new local key at this start, for one role or <c>all</c>; the old one stops working. Local runtime only.</summary>
    public string? NewKey { get; init; }

    /// <summary>Where the hashes of local keys are. Set by the local runtime, not in configuration; null elsewhere.</summary>
    public string? KeyDirectory { get; set; }

    /// <summary>Whether the app itself sees who connects. Set by the local runtime; behind a platform's proxy everyone seems to be near.</summary>
    public bool SeesConnections { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is not null && (!Authority.IsAbsoluteUri || (Authority.Scheme != Uri.UriSchemeHttps && !Authority.IsLoopback)))
        {
            yield return new ValidationResult("Access:Authority must be an https address, such as https://login.microsoftonline.com/your-tenant-id/v2.0.");
        }

        if (Authority is not null && string.IsNullOrWhiteSpace(Audience))
        {
            yield return new ValidationResult("Access:Audience is missing. Set it to the client id of the app registration, or remove Access:Authority.");
        }

        if (NewKey is not null && !IsAll(NewKey) && !Enum.TryParse<Role>(NewKey, ignoreCase: true, out _))
        {
            yield return new ValidationResult($"Access:NewKey is {NewKey}. Set it to {string.Join(", ", Enum.GetNames<Role>())} or all.");
        }
    }

    /// <summary>Whether a new key is asked for.</summary>
    internal bool Renews(Role role) => NewKey is not null && (IsAll(NewKey) || string.Equals(NewKey, role.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool IsAll(string value) => string.Equals(value, "all", StringComparison.OrdinalIgnoreCase);
}
