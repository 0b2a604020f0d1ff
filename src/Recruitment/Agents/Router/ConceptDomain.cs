namespace Recruitment.Agents.Router;

/// <summary>What a concept says about whether a message is our business.</summary>
internal enum ConceptDomain
{
    Neutral,
    Work,
    OffTopic,
}
