using System.Globalization;
using Recruitment.Conversations;

namespace Recruitment.Operations.FindTurns;

/// <summary>Reads what an operator types for a conversation.</summary>
internal static class ConversationNumber
{
    /// <returns>Null when it is neither <c>482</c> nor <c>1-482</c>.</returns>
    public static ConversationId? Read(string text, long account)
    {
        var parts = text.Trim().TrimStart('#').Split('-');
        var isNumber = long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        return parts.Length switch
        {
            1 when isNumber => ConversationId.From(account, number),
            2 when isNumber && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var own) => ConversationId.From(own, number),
            _ => null,
        };
    }
}
