namespace Recruitment.Agents.Router;

/// <summary>How much each group of features may say; chosen by cross-validation on the training lines.</summary>
internal static class FeatureWeights
{
    public const float Words = 1.4f;
    public const float Letters = 0.9f;
    public const float Shape = 0.5f;
    public const float Concepts = 1.8f;
    public const float NearConcepts = 0.9f;
    public const float ConceptPairs = 0.9f;
    public const float Context = 1.8f;
    public const float Asked = 1.2f;
}
