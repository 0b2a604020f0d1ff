namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Why a document was not taken.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Field">What it is about.</param>
/// <param name="Detail">What was expected.</param>
public sealed record ImportProblem(int Status, string Field, string Detail);
