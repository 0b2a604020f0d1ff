namespace Recruitment.Agents.Conversation;

/// <summary>What is wrong with a reply.</summary>
/// <param name="Code">For logs; names no content.</param>
/// <param name="Correction">What the model is told.</param>
internal sealed record ReplyProblem(string Code, string Correction);
