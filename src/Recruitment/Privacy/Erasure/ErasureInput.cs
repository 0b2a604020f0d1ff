namespace Recruitment.Privacy.Erasure;

/// <summary>Input of an erasure's orchestration. Ids only.</summary>
/// <param name="Request">The request.</param>
/// <param name="From">The step to begin with; later than the first when a long wait made the orchestration begin anew.</param>
/// <param name="Attempts">How often that step failed so far.</param>
public sealed record ErasureInput(string Request, ErasureStep From = ErasureStep.Snapshot, int Attempts = 0);
