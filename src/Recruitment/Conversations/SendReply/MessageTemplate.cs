namespace Recruitment.Conversations.SendReply;

/// <summary>An approved WhatsApp template without parameters.</summary>
/// <param name="Name">Its name at Meta.</param>
/// <param name="Language">Its language code, such as <c>nl</c>.</param>
/// <param name="Category"><c>UTILITY</c> or <c>MARKETING</c>.</param>
public sealed record MessageTemplate(string Name, string Language, string Category);
