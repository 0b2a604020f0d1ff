namespace Recruitment.Simulator.State;

internal sealed record WebhookSubscription(long Id, string Url, string? Name, List<string> Subscriptions, string? Secret);
