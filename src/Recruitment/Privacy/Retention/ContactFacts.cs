using Recruitment.Conversations;
using Recruitment.Crm;
using Recruitment.Intake;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.Retention;

/// <summary>The facts about a person, which a rule may erase before the conversations: the profile, and what of it stands in Chatwoot.</summary>
public sealed class ContactFacts(IDocuments documents, ProfileStore profiles, ConversationStore conversations, IRecruiterInbox inbox, AuditTrail audit, AuditPseudonyms names)
{
    public async Task<bool> AreThereAsync(string candidate, CancellationToken cancellationToken) => await profiles.FindAsync(candidate, cancellationToken) is not null;

    /// <summary>Erases them, in Chatwoot first, so that a crash leaves the profile that says what must still be cleared there.</summary>
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task EraseAsync(string candidate, string actor, CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(candidate, cancellationToken) is not { } stored)
        {
            return;
        }

        var cleared = ProfileAttributes.ToAttributes(stored.Value.Profile).Keys.ToDictionary(key => key, object? (_) => null, StringComparer.Ordinal);
        await foreach (var thread in conversations.ListAsync(candidate, cancellationToken))
        {
            if (cleared.Count > 0 && stored.Value.WrittenToCrm is not null)
            {
                await inbox.UpdateContactAsync(new ConversationId(thread.Key.Conversation), thread.Contact.Id, cleared, cancellationToken);
            }
        }

        await audit.AppendAsync(new AuditEvent(actor, "retention.contact-erased", await names.OfAsync(new CandidateId(candidate), cancellationToken), null), cancellationToken);
        await documents.DeleteAsync(new DocumentAddress(DocumentAddress.People, candidate, "profile"), cancellationToken);
    }
}
