using System.ComponentModel.DataAnnotations;

namespace Recruitment.Privacy.Requests;

/// <summary>Where candidates reach us (section <c>Privacy</c>), and what signs certificates.</summary>
public sealed class RequestsOptions : IValidatableObject
{
    public const string SectionName = "Privacy";

    /// <summary>
    /// Root of this app as candidates reach it, such as <c>https://recruitment.example.com/</c>; for links to exports and certificates. Without it: the
    /// name that the platform gave the app, or on one machine the address on which it listens.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>ECDSA P-256 key, PKCS#8 in PEM. Made on the first start where the data directory is local; from Key Vault in Azure.</summary>
    public string CertificateKey { get; set; } = string.Empty;

    /// <summary>Whether the nightly run of retention starts by itself; an officer can start one in any case.</summary>
    public bool NightlyRetention { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && (!PublicUrl.IsAbsoluteUri || PublicUrl.Scheme is not ("http" or "https") || !PublicUrl.AbsolutePath.EndsWith('/')))
        {
            yield return new ValidationResult("Privacy:PublicUrl must be an absolute http or https address that ends with a slash, such as https://recruitment.example.com/.");
        }

        if (string.IsNullOrWhiteSpace(CertificateKey))
        {
            yield return new ValidationResult("Privacy:CertificateKey is missing. Set it to an ECDSA P-256 key in PEM, from a Key Vault reference in Azure.");
        }
    }
}
