namespace Recruitment.Agents.Model;

/// <summary>The deployments of each agent.</summary>
public sealed record ModelRoster(ModelDeployments Router, ModelDeployments Extraction, ModelDeployments Conversation, ModelDeployments Crm);
