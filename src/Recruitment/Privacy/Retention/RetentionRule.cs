namespace Recruitment.Privacy.Retention;

/// <summary>How long one category may be kept.</summary>
/// <param name="Category">What; one of <see cref="RetentionCategories"/>.</param>
/// <param name="LegalBasis">Why it may be kept that long.</param>
/// <param name="Clock">From when.</param>
/// <param name="Days">How long.</param>
public sealed record RetentionRule(string Category, string LegalBasis, RetentionClock Clock, int Days);
