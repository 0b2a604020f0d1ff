namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Body of a 200.</summary>
/// <param name="Status"><c>accepted</c> or <c>ignored</c>.</param>
/// <param name="Reason">Why it was ignored.</param>
public sealed record WebhookAnswer(string Status, string? Reason = null);
