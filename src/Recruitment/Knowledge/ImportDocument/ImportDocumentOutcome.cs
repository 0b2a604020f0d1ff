using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Whether an import may begin.</summary>
public abstract record ImportDocumentOutcome
{
    private ImportDocumentOutcome()
    {
    }

    public sealed record Accepted(KnowledgeDocument Document, ImportInput Input) : ImportDocumentOutcome;

    /// <summary>Another import of the same document runs; it goes on undisturbed.</summary>
    public sealed record Busy(KnowledgeDocument Document) : ImportDocumentOutcome;
}
