using System.Text.Json.Nodes;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.State;

/// <summary>What can be done to a conversation, with the events that follow. Callers hold the account's gate.</summary>
internal sealed class ConversationDesk(SimulatedAccount account)
{
    public static readonly IReadOnlyList<string> Statuses = ["open", "resolved", "pending", "snoozed"];

    public static string Queue(Conversation conversation) => $"conversation:{conversation.Id}";

    public Conversation? FindForContact(Contact contact) =>
        account.State.Conversations.Values.LastOrDefault(conversation => conversation.ContactId == contact.Id);

    /// <summary>A conversation of an inbox with a bot begins pending, owned by the bot.</summary>
    public Conversation Open(Contact contact)
    {
        var conversation = new Conversation
        {
            Id = ++account.State.LastConversationId,
            ContactId = contact.Id,
            Uuid = Guid.NewGuid(),
            CreatedAt = account.Now,
            UpdatedAt = account.Now,
            LastActivityAt = account.Now,
            Status = contact.Blocked ? "resolved" : "pending",
            AssigneeKind = SenderKind.AgentBot,
            AssigneeId = SimulatedAccount.BotId,
        };
        account.State.Conversations.Add(conversation.Id, conversation);
        return conversation;
    }

    public void ReopenForCandidate(Conversation conversation)
    {
        var status = conversation.Status switch { "resolved" => "pending", "snoozed" => "open", _ => conversation.Status };
        if (account.ContactOf(conversation).Blocked || status == conversation.Status)
        {
            return;
        }

        if (status == "pending")
        {
            SetAssignee(conversation, SenderKind.AgentBot, SimulatedAccount.BotId);
        }

        ChangeStatus(conversation, status, "System reopened the conversation due to a new incoming message.");
    }

    /// <summary>The recruiter's or the bot's <c>toggle_status</c>. Returns null for the bot's handoff, as Chatwoot's <c>success</c> does.</summary>
    public bool? SetStatus(Conversation conversation, string status, DateTimeOffset? snoozedUntil, Agent? agent)
    {
        var handoff = agent is null && conversation.Status == "pending" && status == "open";
        var assignee = conversation.AssigneeId;
        conversation.SnoozedUntil = status == "snoozed" ? snoozedUntil : null;
        conversation.WaitingSince = status switch { "resolved" => null, "open" when handoff => account.Now, _ => conversation.WaitingSince };
        var takesOver = status == "open" && agent?.Role == "agent" && (conversation.AssigneeKind, assignee) != (SenderKind.User, agent.Id);
        if (takesOver)
        {
            SetAssignee(conversation, SenderKind.User, agent!.Id);
        }
        else if (status == "open" && conversation.AssigneeKind == SenderKind.AgentBot)
        {
            SetAssignee(conversation, SenderKind.None, null);
        }
        else if (status == "pending")
        {
            SetAssignee(conversation, SenderKind.AgentBot, SimulatedAccount.BotId);
        }

        ChangeStatus(conversation, status, $"Conversation was marked {status} by {agent?.Name ?? account.Options.BotName}");
        if (takesOver)
        {
            AddActivity(conversation, $"{agent!.Name} self-assigned this conversation");
            PublishUpdated(conversation, ("assignee_id", assignee, agent.Id));
        }

        return handoff ? null : true;
    }

    public void Assign(Conversation conversation, SenderKind kind, long? id)
    {
        var before = (conversation.AssigneeKind, conversation.AssigneeId);
        SetAssignee(conversation, kind, id);
        if (before == (kind, id))
        {
            return;
        }

        var to = kind switch { SenderKind.User => account.FindAgent(id)?.Name, SenderKind.AgentBot => account.Options.BotName, _ => null };
        AddActivity(conversation, to is null ? "Conversation unassigned" : $"Assigned to {to}");
        PublishUpdated(conversation, ("assignee_id", before.AssigneeId, id));
        var status = kind switch { SenderKind.User => "open", SenderKind.AgentBot => "pending", _ => conversation.Status };
        if (account.Options.NewestBehaviour)
        {
            ChangeStatus(conversation, status, $"Conversation was marked {status}");
        }
    }

    public void AssignTeam(Conversation conversation, long? teamId)
    {
        var before = conversation.TeamId;
        conversation.TeamId = teamId;
        PublishUpdated(conversation, ("team_id", before, teamId));
    }

    public void SetLabels(Conversation conversation, IEnumerable<string> labels)
    {
        var before = conversation.Labels;
        conversation.Labels = [.. labels.Select(label => label.Trim().ToLowerInvariant()).Where(label => label.Length > 0).Distinct()];
        if (before.SequenceEqual(conversation.Labels))
        {
            return;
        }

        Publish("conversation_updated", conversation, Changed(
            ("label_list", ConversationJson.Labels(before), ConversationJson.Labels(conversation.Labels))));
    }

    public void SetCustomAttributes(Conversation conversation, JsonObject attributes)
    {
        var before = conversation.CustomAttributes;
        conversation.CustomAttributes = attributes;
        if (!JsonNode.DeepEquals(before, attributes))
        {
            PublishUpdated(conversation, ("custom_attributes", before, attributes.DeepClone()));
        }
    }

    public void SetPriority(Conversation conversation, string? priority)
    {
        var before = conversation.Priority;
        conversation.Priority = priority;
        if (before != priority)
        {
            PublishUpdated(conversation, ("priority", before, priority));
        }
    }

    public void Typing(Conversation conversation, bool on, JsonObject user, bool isPrivate)
    {
        var eventName = on ? "conversation_typing_on" : "conversation_typing_off";
        account.Outbox.Publish(Queue(conversation), eventName, new JsonObject
        {
            ["event"] = eventName,
            ["user"] = user,
            ["conversation"] = ConversationJson.Webhook(account, conversation),
            ["is_private"] = isPrivate,
        });
        account.Changes.Notify(eventName, conversation.Id);
    }

    public void Publish(string eventName, Conversation conversation, JsonArray? changed = null)
    {
        var body = ConversationJson.Webhook(account, conversation);
        body["event"] = eventName;
        if (eventName is not "conversation_created")
        {
            body["changed_attributes"] = changed;
        }

        account.Outbox.Publish(Queue(conversation), eventName, body);
        account.Changes.Notify(eventName, conversation.Id);
    }

    public void PublishUpdated(Conversation conversation, (string Key, JsonNode? Before, JsonNode? After) change)
    {
        var before = conversation.UpdatedAt;
        conversation.UpdatedAt = account.Now;
        Publish("conversation_updated", conversation, Changed(
            change, ("updated_at", RailsJson.Time(before), RailsJson.Time(conversation.UpdatedAt))));
    }

    public static JsonArray Changed(params ReadOnlySpan<(string Key, JsonNode? Before, JsonNode? After)> changes)
    {
        var array = new JsonArray();
        foreach (var (key, before, after) in changes)
        {
            array.Add((JsonNode)new JsonObject
            {
                [key] = new JsonObject { ["previous_value"] = before?.DeepClone(), ["current_value"] = after?.DeepClone() },
            });
        }

        return array;
    }

    private void ChangeStatus(Conversation conversation, string status, string activity)
    {
        var before = conversation.Status;
        if (before == status)
        {
            account.Changes.Notify("conversation_updated", conversation.Id);
            return;
        }

        conversation.Status = status;
        conversation.LastActivityAt = account.Now;
        AddActivity(conversation, activity);
        // Chatwoot announces the change without saying what it was: the contract's "null in practice".
        Publish("conversation_status_changed", conversation);
        PublishUpdated(conversation, ("status", before, status));
    }

    private void AddActivity(Conversation conversation, string text) => conversation.Messages.Add(new Message
    {
        Id = account.NextId(),
        ConversationId = conversation.Id,
        Type = MessageType.Activity,
        Content = text,
        CreatedAt = account.Now,
        UpdatedAt = account.Now,
    });

    private static void SetAssignee(Conversation conversation, SenderKind kind, long? id) =>
        (conversation.AssigneeKind, conversation.AssigneeId) = (kind, id);
}
