namespace Recruitment.Privacy.HighRisk;

/// <summary>Whether candidates get scores (section <c>Matching</c>). Off: with scores the product is a high-risk system under the AI Act (annex III(4)(a)).</summary>
public sealed class MatchingOptions
{
    public const string SectionName = "Matching";

    public bool Scores { get; init; }

    /// <summary>Where the documents are that the law asks for before scores may be switched on; relative to the app's directory.</summary>
    public string HighRiskDocuments { get; init; } = "docs/high-risk";
}
