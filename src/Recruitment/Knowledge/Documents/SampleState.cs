namespace Recruitment.Knowledge.Documents;

/// <summary>For which samples, and from which model, there are vectors.</summary>
/// <param name="Version">Hash of the samples' texts.</param>
/// <param name="Model">The embedding model.</param>
public sealed record SampleState(string Version, string Model);
