namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>A condition on a write did not hold: the document exists already, was changed meanwhile, or is gone.</summary>
/// <param name="message">Which condition; names no document.</param>
public sealed class DocumentConflictException(string message) : Exception(message);
