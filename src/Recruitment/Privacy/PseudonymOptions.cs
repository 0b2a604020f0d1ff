using System.ComponentModel.DataAnnotations;

namespace Recruitment.Privacy;

/// <summary>The key of the candidates' pseudonyms (section <c>Privacy</c>). Losing it unlinks every stored candidate.</summary>
public sealed class PseudonymOptions
{
    public const string SectionName = "Privacy";

    /// <summary>At least 32 random characters. Generated on first start where the data directory is local; from Key Vault in Azure.</summary>
    [Required(ErrorMessage = "Privacy:PseudonymKey is missing. Set it to at least 32 random characters, from a Key Vault reference in Azure.")]
    [MinLength(32, ErrorMessage = "Privacy:PseudonymKey must have at least 32 characters.")]
    public string PseudonymKey { get; set; } = string.Empty;
}
