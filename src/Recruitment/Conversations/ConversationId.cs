using System.Globalization;

namespace Recruitment.Conversations;

/// <summary>One Chatwoot thread: <c>{account}-{display id}</c>, such as <c>3-482</c>.</summary>
public readonly record struct ConversationId(string Value)
{
    public static ConversationId From(long account, long displayId) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{account}-{displayId}"));

    /// <summary>The id that Chatwoot's API paths use.</summary>
    public string DisplayId => Value[(Value.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public override string ToString() => Value;
}
