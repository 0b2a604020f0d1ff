namespace Recruitment.Privacy.Retention;

/// <summary>Something that is due and belongs to no candidate any more.</summary>
/// <param name="Category">What it is.</param>
/// <param name="Owner">The erasure that kept it, or the month of figures.</param>
public sealed record DueRecord(string Category, string Owner);
