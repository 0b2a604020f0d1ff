namespace Recruitment.Evals.Labels;

/// <summary>An argument or a labelled file cannot be used. The message is one line that says where and why.</summary>
public sealed class LabelException(string message) : Exception(message);
