namespace Recruitment.Vacancies.Files;

/// <summary>How vacancies are written down.</summary>
public enum FileFormat
{
    /// <summary>A header row with Dutch or English names.</summary>
    Csv,

    /// <summary>Our own shape, or schema.org JobPosting; the content says which.</summary>
    Json,

    /// <summary>A page with JobPosting JSON-LD in its script tags.</summary>
    Html,
}
