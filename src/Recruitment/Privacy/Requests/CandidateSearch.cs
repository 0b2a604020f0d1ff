using System.Globalization;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>Finds one person by what only they have: a number or an e-mail address. There is no way to look through people.</summary>
public sealed class CandidateSearch(IContactRecords contacts, Pseudonyms pseudonyms, PrivacyIntake intake)
{
    private const int LongestQuery = 254;

    /// <returns>An E.164 number or a lower-case e-mail address; null when the text is neither.</returns>
    public static string? Normalise(string? query)
    {
        var text = query?.Trim() ?? string.Empty;
        if (text.Length is 0 or > LongestQuery)
        {
            return null;
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            var at = text.IndexOf('@', StringComparison.Ordinal);
            return at > 0 && at < text.Length - 3 && text.LastIndexOf('.') > at && !text.Any(char.IsWhiteSpace) ? text.ToLowerInvariant() : null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var isNumber = text.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '-' or '(' or ')' or '.');
        return !isNumber ? null
            : text.StartsWith('+') && digits.Length is >= 8 and <= 15 ? $"+{digits}"
            : digits.StartsWith("06", StringComparison.Ordinal) && digits.Length == 10 ? $"+31{digits[1..]}"
            : null;
    }

    /// <summary>Pseudonyms under which something is kept about this number or address.</summary>
    /// <param name="query">From <see cref="Normalise"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot does not answer.</exception>
    public async Task<IReadOnlyList<FoundCandidate>> FindAsync(string query, CancellationToken cancellationToken)
    {
        var found = await contacts.SearchAsync(query, cancellationToken);
        var names = found.SelectMany(contact => new[] { contact.Phone, null }.Select(phone => pseudonyms.Of(phone, contact.Account, contact.Number).Value));
        if (query[0] == '+')
        {
            names = names.Prepend(pseudonyms.Of(query, 0, 0).Value);
        }

        var known = new List<FoundCandidate>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (await intake.IsKnownAsync(name, cancellationToken))
            {
                known.Add(new FoundCandidate(name, [.. found.Select(contact => string.Create(CultureInfo.InvariantCulture, $"{contact.Number}"))]));
            }
        }

        return known;
    }
}
