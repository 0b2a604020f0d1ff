using Recruitment.Agents.Conversation;

namespace Recruitment.Privacy.Requests;

/// <summary>What is answered to a request in chat.</summary>
/// <param name="Draft">The reply.</param>
/// <param name="Request">Id of the request that starts once the reply was sent; null when none does.</param>
public sealed record PrivacyAnswer(ReplyDraft Draft, string? Request = null);
