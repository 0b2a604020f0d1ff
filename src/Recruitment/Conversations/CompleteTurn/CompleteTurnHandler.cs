using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.CollectTurn;
using Recruitment.Platform.Telemetry;
using Recruitment.Privacy.DecisionRecords;

namespace Recruitment.Conversations.CompleteTurn;

/// <summary>Ends a turn: writes its record, frees the conversation, and starts the next turn when messages wait. Safe to repeat.</summary>
public sealed partial class CompleteTurnHandler(
    ConversationStore conversations,
    DecisionDesk decisions,
    IInboundEvents queue,
    TimeProvider time,
    IOptions<TurnsOptions> options,
    TurnMetrics metrics,
    ILogger<CompleteTurnHandler> logger)
{
    public async Task<CollectTurnOutcome> HandleAsync(CompleteTurnCommand command, CancellationToken cancellationToken)
    {
        var input = command.Turn;
        var record = Record(command);
        if (command is not { Outcome: TurnOutcome.Skipped, Reason: RouteTurnHandler.TurnIsOver })
        {
            // A turn that was over when this run of it began has its record, which says what the turn did.
            await decisions.KeepAsync(record, cancellationToken);
        }

        if (command.Stuck)
        {
            await ReportAsync(input, cancellationToken);
            return new CollectTurnOutcome.Nothing();
        }

        InboxChange? change = null;
        var isFirst = false;
        await conversations.ChangeAsync(
            input.Key,
            before =>
            {
                change = InboxPolicy.Complete(before, input.Turn, command.Outcome, time.GetUtcNow());
                isFirst = !ReferenceEquals(change.Conversation, before);
                return change.Conversation;
            },
            cancellationToken);
        if (isFirst)
        {
            metrics.Ended(record);
            TurnSpans.Ended(input.TraceParent, record);
        }

        Log.Completed(logger, input.InstanceId, command.Outcome, command.Reason, command.Verdict?.Route);
        return change!.NeedsTurn ? new CollectTurnOutcome.EnsureTurn(Next(change), change.Started) : new CollectTurnOutcome.Nothing();
    }

    private ConversationTurnInput Next(InboxChange change) => new(
        change.Conversation.Key,
        change.Conversation.Turn,
        change.Immediate ? TimeSpan.Zero : options.Value.QuietWindow,
        options.Value.LongestQuietWindow,
        options.Value.Watchdog);

    private TurnRecord Record(CompleteTurnCommand command) => new()
    {
        Key = command.Turn.Key,
        Number = command.Turn.Turn,
        Outcome = command.Outcome,
        Reason = command.Reason,
        Verdict = command.Verdict,
        StartedAt = command.StartedAt,
        CompletedAt = time.GetUtcNow(),
        Steps = command.Steps,
        Usage = command.Usage,
        Sources = command.Sources,
        Messages = command.Messages,
        ReplyMessageId = command.ReplyMessageId,
        InboxOutOfDate = command.InboxOutOfDate,
        ErrorType = command.ErrorType,
        TraceId = TurnSpans.TraceId(command.Turn.TraceParent),
    };

    private async Task ReportAsync(ConversationTurnInput input, CancellationToken cancellationToken)
    {
        Log.Stuck(logger, input.InstanceId);
        metrics.Stuck();
        var failed = await conversations.ChangeAsync(input.Key, before => InboxPolicy.Fail(before, input.Turn, time.GetUtcNow()), cancellationToken);
        if (failed.FailedTimes > 1)
        {
            return;
        }

        await queue.EnqueueAsync(
            new InboundEvent
            {
                DeliveryKey = $"failed-{input.InstanceId}",
                Kind = InboundKind.TurnFailed,
                Key = input.Key,
                Contact = new ContactCard(failed.Contact.Id, null, null),
                Thread = failed.Thread,
                Turn = input.Turn,
            },
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Turn {InstanceId}: {Outcome} ({Reason}), route {Route}.")]
        public static partial void Completed(
            ILogger logger, string instanceId, TurnOutcome outcome, string? reason, Agents.Route? route);

        [LoggerMessage(2, LogLevel.Error, "Turn {InstanceId} could neither be answered nor handed over. It is on the dead-letter queue.")]
        public static partial void Stuck(ILogger logger, string instanceId);
    }
}
