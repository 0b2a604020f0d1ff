namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Which import an orchestration is about; ids only.</summary>
/// <param name="DocumentId">Document.</param>
/// <param name="Version">The version that it makes.</param>
/// <param name="EmbeddingPatience">How long to wait for vectors in all; an orchestration may not read settings.</param>
public sealed record ImportInput(string DocumentId, string Version, TimeSpan EmbeddingPatience)
{
    /// <summary>One orchestration for each import.</summary>
    public string InstanceId => $"import-{DocumentId}-{Version}";
}
