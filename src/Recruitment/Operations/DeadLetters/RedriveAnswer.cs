namespace Recruitment.Operations.DeadLetters;

/// <summary>How many dead letters were put back.</summary>
public sealed record RedriveAnswer(int Redriven);
