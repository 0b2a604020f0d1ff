namespace Recruitment.Privacy.Erasure;

/// <summary>A copy that an erasure cannot reach.</summary>
/// <param name="Where">What holds it.</param>
/// <param name="Days">When it is gone by itself, in days after the erasure; null when that is not ours to say.</param>
/// <param name="Note">Why, in one sentence.</param>
public sealed record Residue(string Where, int? Days, string Note);
