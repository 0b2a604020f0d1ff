using System.Text.Json;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Export;

/// <summary>Collects an export piece by piece, so that ten thousand messages never lie in memory together. Every piece can be collected again.</summary>
public sealed partial class ExportStepHandler(
    PrivacyRequestStore requests, SubjectFinder finder, SubjectStore subjects, TombstoneStore tombstones, IContactRecords contacts, OwnRecords own, ExportParts parts,
    ILogger<ExportStepHandler> logger)
{
    /// <summary>A page of Chatwoot holds a hundred messages; a WhatsApp message at most 4,096 characters.</summary>
    private const int RecordsInPart = 50;

    /// <summary>What we keep ourselves, and the contacts.</summary>
    public Task<ExportProgress> BeginAsync(ExportCommand command, CancellationToken cancellationToken) =>
        TryAsync(command, async request =>
        {
            var candidate = request.Candidate!;
            await subjects.KeepAsync(request.Id, await finder.FindAsync(candidate, null, cancellationToken), cancellationToken);
            var subject = await subjects.GetAsync(request.Id, cancellationToken);
            var order = 0;
            await parts.KeepAsync(candidate, request.Id, 0, order++, await ContactsAsync(request, subject, cancellationToken), cancellationToken);
            foreach (var name in subject.Candidates)
            {
                var records = new List<JsonElement>();
                await foreach (var record in own.ListAsync(name, cancellationToken))
                {
                    records.Add(record);
                    if (records.Count == RecordsInPart)
                    {
                        await parts.KeepAsync(candidate, request.Id, 0, order++, new ExportedPart(Records: [.. records]), cancellationToken);
                        records.Clear();
                    }
                }

                await parts.KeepAsync(candidate, request.Id, 0, order++, new ExportedPart(Records: records), cancellationToken);
            }

            return new ExportProgress(ExportProgress.Ready, Threads: subject.Conversations.Count);
        }, cancellationToken);

    /// <summary>The next page of messages.</summary>
    public Task<ExportProgress> CollectAsync(ExportCommand command, CancellationToken cancellationToken) =>
        TryAsync(command, async request =>
        {
            var subject = await subjects.GetAsync(request.Id, cancellationToken);
            var conversation = subject.Conversations[command.Thread];
            var section = command.Thread + 1;
            if (command.After == 0)
            {
                var thread = await contacts.FindThreadAsync(conversation, cancellationToken);
                var shown = new ExportedThread(conversation, thread?.Status, thread?.Labels ?? [], thread?.Attributes ?? new Dictionary<string, string>());
                await parts.KeepAsync(request.Candidate!, request.Id, section, 0, new ExportedPart(shown), cancellationToken);
            }

            var page = await contacts.ListMessagesAsync(conversation, command.After, cancellationToken);
            if (page.Count == 0)
            {
                return new ExportProgress(ExportProgress.Ready, command.Thread + 1, 0, subject.Conversations.Count);
            }

            var withheld = page.Where(message => IsWithheld(request, message)).ToList();
            var part = new ExportedPart(
                Messages: [.. page.Except(withheld).Select(Exported)], Withheld: withheld.Count);
            await parts.KeepAsync(request.Candidate!, request.Id, section, page[0].Id, part, cancellationToken);
            return new ExportProgress(ExportProgress.Ready, command.Thread, page[^1].Id, subject.Conversations.Count);
        }, cancellationToken);

    private static ExportedMessage Exported(MessageRecord message) => new(
        message.At, message.From, message.IsNote, message.From == MessageRecord.FromCandidate, message.Text, message.Files);

    /// <summary>A recruiter's private note can be about others as well (GDPR art. 15(4)): it goes only when a named person has looked at it.</summary>
    private static bool IsWithheld(PrivacyRequest request, MessageRecord message) =>
        message is { IsNote: true, From: MessageRecord.FromRecruiter } && request.NotesReviewedBy is null;

    private async Task<ExportedPart> ContactsAsync(PrivacyRequest request, ErasureSubject subject, CancellationToken cancellationToken)
    {
        var found = new List<ExportedContact>();
        var withheld = 0;
        foreach (var id in subject.Contacts)
        {
            if (await contacts.FindAsync(id, cancellationToken) is not { } contact)
            {
                continue;
            }

            var notes = await contacts.ListNotesAsync(id, cancellationToken);
            withheld += request.NotesReviewedBy is null ? notes.Count : 0;
            found.Add(new ExportedContact(
                contact.Name, contact.Phone, contact.Email, contact.Attributes, request.NotesReviewedBy is null ? [] : [.. notes.Select(note => note.Text)]));
        }

        return new ExportedPart(Contacts: found, Withheld: withheld);
    }

    private async Task<ExportProgress> TryAsync(ExportCommand command, Func<PrivacyRequest, Task<ExportProgress>> collect, CancellationToken cancellationToken)
    {
        var request = await requests.GetAsync(command.Request, cancellationToken);
        if (request is not { State: PrivacyRequestState.Running, Candidate: { } candidate })
        {
            return new ExportProgress(ExportProgress.Ended);
        }

        if (await tombstones.IsErasedSinceAsync(candidate, request.ReceivedAt, cancellationToken))
        {
            // Erasing goes first: a copy that is still being made would outlive the person in our stores.
            await requests.ChangeAsync(request.Id, before => before with { State = PrivacyRequestState.Ended, WaitsFor = null, Reason = PrivacyRequest.ErasedMeanwhile }, cancellationToken);
            return new ExportProgress(ExportProgress.Ended);
        }

        try
        {
            var progress = await collect(request);
            if (request.WaitsFor is not null)
            {
                await requests.ChangeAsync(request.Id, before => before with { WaitsFor = null }, cancellationToken);
            }

            return progress;
        }
        catch (ThreadUnavailableException exception)
        {
            Log.Unavailable(logger, request.Id, exception);
            await requests.ChangeAsync(request.Id, before => before with { WaitsFor = ErasureStores.Chatwoot }, cancellationToken);
            return new ExportProgress(ExportProgress.Again, command.Thread, command.After);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Export {RequestId}: Chatwoot does not answer; it is tried again.")]
        public static partial void Unavailable(ILogger logger, string requestId, Exception exception);
    }
}
