namespace Recruitment.Simulator.Webhooks;

/// <summary>How the account webhook fares: shown on the page, so that a silent assistant has a visible cause.</summary>
internal sealed record WebhookReceipt(long Delivered, long Failed, string? LastFailure);
