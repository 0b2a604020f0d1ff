using System.ComponentModel.DataAnnotations;

namespace Recruitment.Privacy.Consents.AskAgain;

/// <summary>How the talent-pool consent is asked again (section <c>Consent</c>).</summary>
public sealed class RenewalOptions
{
    public const string SectionName = "Consent";

    /// <summary>
    /// Name of an approved WhatsApp template without parameters that puts the question. Without one, a candidate who has not written for 24 hours cannot be
    /// asked by the bot: recruiters get a note and a label instead.
    /// </summary>
    [RegularExpression("^[a-z0-9_]{1,512}$", ErrorMessage = "Consent:RenewalTemplate must be the template's name at Meta: small letters, digits and underscores.")]
    public string? RenewalTemplate { get; init; }

    /// <summary>Category of the template at Meta.</summary>
    [RegularExpression("^(UTILITY|MARKETING)$", ErrorMessage = "Consent:RenewalTemplateCategory must be UTILITY or MARKETING.")]
    public string RenewalTemplateCategory { get; init; } = "UTILITY";
}
