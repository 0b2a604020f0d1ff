namespace Recruitment.Privacy.Requests;

/// <summary>What an erasure did to one store.</summary>
/// <param name="Store">Its name.</param>
/// <param name="Before">Records about the person when the erasure began.</param>
/// <param name="After">What was read back; null as long as it was not.</param>
/// <param name="At">When it was read back, UTC.</param>
public sealed record StoreTally(string Store, int Before, int? After, DateTimeOffset? At);
