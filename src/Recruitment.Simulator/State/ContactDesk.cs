using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Recruitment.Simulator.Api;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.State;

/// <summary>Contacts and their events. Callers hold the account's gate.</summary>
internal sealed class ContactDesk(SimulatedAccount account)
{
    public Contact Create(string name, string? phoneNumber, string? email, string? identifier)
    {
        var contact = new Contact
        {
            Id = account.NextId(),
            ContactInboxId = account.NextId(),
            PubsubToken = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
            CreatedAt = account.Now,
            UpdatedAt = account.Now,
            Name = name,
            PhoneNumber = phoneNumber,
            Email = email,
            Identifier = identifier,
            SourceId = phoneNumber?.TrimStart('+'),
        };
        account.State.Contacts.Add(contact.Id, contact);
        Publish("contact_created", contact, null);
        return contact;
    }

    /// <summary>Applies <paramref name="edit"/> and announces what it changed.</summary>
    public void Update(Contact contact, Action<Contact> edit)
    {
        var before = Describe(contact);
        edit(contact);
        var after = Describe(contact);
        var changed = new JsonArray();
        foreach (var (key, value) in after)
        {
            if (!JsonNode.DeepEquals(value, before[key]))
            {
                changed.Add((JsonNode)new JsonObject
                {
                    [key] = new JsonObject { ["previous_value"] = before[key]?.DeepClone(), ["current_value"] = value?.DeepClone() },
                });
            }
        }

        if (changed.Count > 0)
        {
            PublishUpdated(contact, changed);
        }
    }

    /// <summary>Every incoming message moves <c>last_activity_at</c>, and Chatwoot announces that too.</summary>
    public void Touch(Contact contact)
    {
        var before = contact.LastActivityAt;
        contact.LastActivityAt = account.Now;
        PublishUpdated(contact, ConversationDesk.Changed(("last_activity_at", RailsJson.Time(before), RailsJson.Time(contact.LastActivityAt))));
    }

    public void Delete(Contact contact)
    {
        account.State.Contacts.Remove(contact.Id);
        foreach (var conversation in account.State.Conversations.Values.Where(conversation => conversation.ContactId == contact.Id).ToList())
        {
            account.State.Conversations.Remove(conversation.Id);
        }

        account.Changes.Notify("contact_deleted", null);
    }

    public Contact Merge(Contact kept, Contact merged)
    {
        Update(kept, contact =>
        {
            contact.Email ??= merged.Email;
            contact.PhoneNumber ??= merged.PhoneNumber;
            contact.Identifier ??= merged.Identifier;
            contact.CustomAttributes = Fields.Merge(merged.CustomAttributes, contact.CustomAttributes);
            contact.AdditionalAttributes = Fields.Merge(merged.AdditionalAttributes, contact.AdditionalAttributes);
        });
        kept.SourceId ??= merged.SourceId;
        kept.Notes.AddRange(merged.Notes);
        foreach (var conversation in account.State.Conversations.Values.Where(conversation => conversation.ContactId == merged.Id))
        {
            conversation.ContactId = kept.Id;
        }

        account.State.Contacts.Remove(merged.Id);
        account.Changes.Notify("contact_updated", null);
        return kept;
    }

    private void PublishUpdated(Contact contact, JsonArray changed)
    {
        var before = contact.UpdatedAt;
        contact.UpdatedAt = account.Now;
        changed.Add((JsonNode)ConversationDesk.Changed(("updated_at", RailsJson.Time(before), RailsJson.Time(contact.UpdatedAt)))[0]!.DeepClone());
        Publish("contact_updated", contact, changed);
    }

    private void Publish(string eventName, Contact contact, JsonArray? changed)
    {
        var body = PersonJson.WebhookContact(account, contact);
        body["event"] = eventName;
        if (changed is not null)
        {
            body["changed_attributes"] = changed;
        }

        account.Outbox.Publish($"contact:{contact.Id}", eventName, body);
        account.Changes.Notify(eventName, null);
    }

    private static JsonObject Describe(Contact contact) => new()
    {
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["email"] = contact.Email,
        ["identifier"] = contact.Identifier,
        ["blocked"] = contact.Blocked,
        ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
        ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
    };
}
