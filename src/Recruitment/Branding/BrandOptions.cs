using System.ComponentModel.DataAnnotations;

namespace Recruitment.Branding;

/// <summary>The one brand that a deployment serves (section <c>Brand</c>).</summary>
public sealed class BrandOptions : IValidatableObject
{
    public const string SectionName = "Brand";

    /// <summary>Name of the employer or agency for which the assistant acts.</summary>
    [Required(ErrorMessage = "Brand:Name is empty. Set it to the name of the employer or agency.")]
    public string Name { get; init; } = "Voorbeeld Werving";

    /// <summary>What the assistant calls itself; never a person's name.</summary>
    [Required(ErrorMessage = "Brand:AssistantName is empty. Set it to what the assistant calls itself.")]
    public string AssistantName { get; init; } = "de digitale assistent";

    /// <summary>Language when the candidate's is unknown, and of recruiters' notes when <see cref="RecruiterLanguage"/> is not set. ISO 639-1.</summary>
    [RegularExpression("^(nl|en)$", ErrorMessage = "Brand:Language must be nl or en.")]
    public string Language { get; init; } = "nl";

    /// <summary>Language of notes, labels and attributes in the recruiter's inbox. ISO 639-1.</summary>
    [RegularExpression("^(nl|en)$", ErrorMessage = "Brand:RecruiterLanguage must be nl or en.")]
    public string RecruiterLanguage { get; init; } = "nl";

    /// <summary>Whether the assistant says <c>je</c> (informal) or <c>u</c> (formal) in Dutch.</summary>
    public bool Formal { get; init; }

    public Uri PrivacyNoticeUrl { get; init; } = new("https://voorbeeldwerving.example/privacy");

    /// <summary>IANA zone in which "tomorrow" and opening hours are read.</summary>
    [Required(ErrorMessage = "Brand:TimeZone is empty. Set it to an IANA zone, such as Europe/Amsterdam.")]
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>When recruiters answer, shown in handoffs, in the brand's own words.</summary>
    [Required(ErrorMessage = "Brand:OpeningHours is empty. Set it to when recruiters answer, such as ma-vr 08:30-17:30.")]
    public string OpeningHours { get; init; } = "ma-vr 08:30-17:30";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new ValidationResult($"Brand:TimeZone is {TimeZone}, which this system does not know. Set it to an IANA zone, such as Europe/Amsterdam.");
        }

        if (!PrivacyNoticeUrl.IsAbsoluteUri || PrivacyNoticeUrl.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("Brand:PrivacyNoticeUrl must be an absolute http or https address, because candidates open it from WhatsApp.");
        }
    }
}
