namespace Recruitment.Privacy.Erasure;

/// <summary>Asks for one step of an erasure.</summary>
/// <param name="Request">The request.</param>
/// <param name="Step">Which step.</param>
/// <param name="LastChance">What is waited for has had its time: go on without it. Only <see cref="ErasureStep.Quiet"/> does.</param>
public sealed record ErasureStepCommand(string Request, ErasureStep Step, bool LastChance = false);
