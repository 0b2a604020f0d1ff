using System.Security.Cryptography;
using System.Text.Json;
using Recruitment.Agents.Crm;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.SendReply;
using Recruitment.Intake;
using Recruitment.Platform.Json;

namespace Recruitment.Crm.UpdateInbox;

/// <summary>Brings the recruiter's side up to date: one note, labels, priority, the contact's attributes. Writes only what changed; safe to repeat.</summary>
public sealed class UpdateInboxHandler(
    ProfileStore profiles, ConversationStore conversations, TurnContexts contexts, ICrmAgent agent, MessagePoster poster, IRecruiterInbox inbox, TimeProvider time)
{
    /// <exception cref="ThreadUnavailableException">Chatwoot did not take it; calling again is safe.</exception>
    public async Task<AgentStep> HandleAsync(UpdateInboxCommand command, CancellationToken cancellationToken)
    {
        var clock = StepClock.Start("Crm", time);
        var key = command.Turn.Key;
        var turn = await contexts.LoadAsync(command.Turn, cancellationToken);
        var profile = await profiles.FindAsync(key.Candidate, cancellationToken);
        var known = profile?.Value ?? new CandidateProfile { Candidate = key.Candidate };
        var result = await agent.DescribeAsync(Describe(command, turn, known), cancellationToken);

        await PostNoteAsync(command, result.Value.Note, cancellationToken);
        var conversation = new ConversationId(key.Conversation);
        var thread = turn.Conversation.Thread;
        await UpdateLabelsAsync(turn.Conversation, result.Value.Labels, cancellationToken);

        if (result.Value.Priority is { } priority && thread.Priority is null)
        {
            await inbox.SetPriorityAsync(conversation, priority, cancellationToken);
        }

        await UpdateContactAsync(conversation, turn.Conversation.Contact.Id, known, profile?.ETag, cancellationToken);
        return new AgentStep(clock.Stop(result.Agent, result.PromptVersion), result.Usage, []);
    }

    /// <summary>Sets what holds, and takes away what we set and no longer holds. What a recruiter set is theirs, also when it reads like one of ours.</summary>
    private async Task UpdateLabelsAsync(Conversation known, IReadOnlyList<string> labels, CancellationToken cancellationToken)
    {
        var added = labels.Except(known.Thread.Labels, StringComparer.Ordinal).ToList();
        var ours = known.FactLabels.Union(added.Where(CrmLabels.IsFact), StringComparer.Ordinal).ToList();
        var outdated = ours.Except(labels, StringComparer.Ordinal).ToList();
        if (added.Count == 0 && outdated.Count == 0)
        {
            return;
        }

        // Before they are set: what was set and not written down could never be told from a recruiter's.
        await RememberAsync(known.Key, ours, cancellationToken);
        await inbox.ChangeLabelsAsync(new ConversationId(known.Key.Conversation), added, outdated, cancellationToken);
        await RememberAsync(known.Key, [.. ours.Except(outdated, StringComparer.Ordinal)], cancellationToken);
    }

    private Task<Conversation> RememberAsync(ConversationKey key, IReadOnlyList<string> ours, CancellationToken cancellationToken) => conversations.ChangeAsync(
        key, before => before.FactLabels.SequenceEqual(ours, StringComparer.Ordinal) ? before : before with { FactLabels = ours }, cancellationToken);

    private static CrmContext Describe(UpdateInboxCommand command, RunningTurn turn, CandidateProfile known)
    {
        var evidence = known.Evidence
            .Where(field => command.Messages.Contains(field.Value.MessageId))
            .ToDictionary(field => field.Key, field => field.Value);
        return new CrmContext(
            turn.Context,
            command.Verdict,
            new ProfilePatch(ProfilePolicy.Only(known.Profile, evidence.Keys), evidence),
            turn.Context.Profile,
            command.Sources,
            command.HandoffReason,
            turn.Masked)
        {
            Corrections = [.. known.Corrections.Where(made => command.Messages.Contains(made.MessageId))],
        };
    }

    private async Task PostNoteAsync(UpdateInboxCommand command, string note, CancellationToken cancellationToken)
    {
        var intent = new ReplyIntent { Key = command.Turn.Key, Turn = command.Turn.Turn, Part = ReplyPart.Note, Text = note };
        await poster.PostOnceAsync(intent, cancellationToken);
    }

    private async Task UpdateContactAsync(
        ConversationId conversation, long contact, CandidateProfile known, string? etag, CancellationToken cancellationToken)
    {
        var attributes = ProfileAttributes.ToAttributes(known.Profile);
        if (etag is null || attributes.Count == 0)
        {
            return;
        }

        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(attributes, PlatformJson.Options)));
        if (hash == known.WrittenToCrm)
        {
            return;
        }

        await inbox.UpdateContactAsync(conversation, contact, attributes, cancellationToken);

        // When the profile changed meanwhile, the next turn writes the newer attributes.
        await profiles.TrySaveAsync(known with { WrittenToCrm = hash }, etag, cancellationToken);
    }
}
