namespace Recruitment.Privacy.Erasure;

/// <summary>What a step came to; stored in durable history, so it holds no personal data.</summary>
/// <param name="Done">False: try again later.</param>
/// <param name="WaitsFor">What it waits for, such as the name of a store; null when it is done.</param>
public sealed record ErasureStepOutcome(bool Done, string? WaitsFor = null);
