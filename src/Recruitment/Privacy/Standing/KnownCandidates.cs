using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Standing;

/// <summary>Whether we have anything about a candidate, and in which threads they write.</summary>
public sealed class KnownCandidates(IDocuments documents)
{
    private const int Digits = 32;

    /// <summary>Reads an id as an address has it: 32 hexadecimal digits, lower case.</summary>
    public static bool TryParse(string? text, out CandidateId candidate)
    {
        candidate = new CandidateId(text ?? string.Empty);
        return text is { Length: Digits } && text.All(letter => char.IsAsciiHexDigitLower(letter));
    }

    /// <summary>Their conversations, in no order; none means that we do not know them.</summary>
    public async Task<IReadOnlyList<Conversation>> ListConversationsAsync(CandidateId candidate, CancellationToken cancellationToken)
    {
        var found = new List<Conversation>();
        await foreach (var document in documents.ListAsync(DocumentAddress.People, candidate.Value, "conversation:", cancellationToken))
        {
            found.Add(DocumentsExtensions.Parse<Conversation>(document));
        }

        return found;
    }

    public async Task<bool> HasAsync(CandidateId candidate, CancellationToken cancellationToken)
    {
        await foreach (var _ in documents.ListAsync(DocumentAddress.People, candidate.Value, string.Empty, cancellationToken))
        {
            return true;
        }

        return false;
    }
}
