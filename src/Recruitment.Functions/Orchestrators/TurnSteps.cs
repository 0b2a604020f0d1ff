using Recruitment.Agents;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Conversations.CompleteTurn;
using Recruitment.Conversations.SendReply;
using Recruitment.Crm.UpdateInbox;
using Recruitment.Functions.Activities;
using Recruitment.Handoff;
using Recruitment.Handoff.HandOffTurn;

namespace Recruitment.Functions.Orchestrators;

/// <summary>The steps of one turn, and what they learnt. Deterministic: everything comes from activities and the context.</summary>
internal sealed class TurnSteps(TaskOrchestrationContext context, ConversationTurnInput input)
{
    private readonly DateTime _startedAt = context.CurrentUtcDateTime;
    private readonly List<TurnStep> _steps = [];
    private readonly List<ModelUsage> _usage = [];
    private TurnOutcome? _outcome;
    private string? _reason;
    private RouteVerdict? _verdict;
    private IReadOnlyList<string> _messages = [];
    private IReadOnlyList<string> _sources = [];
    private string? _replyMessageId;
    private string? _errorType;
    private bool _inboxOutOfDate;
    private bool _stuck;
    private bool _handingOver;
    private string? _privacyRequest;

    /// <summary>The candidate has an answer, or is not to get one; only the recruiter's side may still be open.</summary>
    public bool IsOver => _outcome is not null;

    /// <summary>From the quiet window to the recruiter's note.</summary>
    public async Task AnswerAsync()
    {
        await WaitForBurstAsync();
        var routed = await RouteAsync();
        if (routed.Verdict is not { } verdict)
        {
            End(TurnOutcome.Skipped, routed.SkipReason);
            return;
        }

        _verdict = verdict;
        _messages = routed.Messages;
        if (routed.HandoffReason is { } instead)
        {
            await HandOffAsync(instead, answerSent: false, routed.Silently);
            return;
        }

        var needsHuman = !routed.AnswerReady && await ComposeAsync(new AgentStepCommand(input, verdict, routed.DespiteStop));
        var sent = await context.CallActivityAsync<SendReplyOutcome>(nameof(SendReplyActivity), input, RetryPolicies.Chatwoot());
        Note([sent.Step], []);
        _replyMessageId = sent.MessageId;
        if (sent.Reason == SendReplyHandler.AnswerWithdrawn && !_handingOver)
        {
            // An earlier run of this turn took its answer back and then reached nobody.
            await HandOffAsync(HandoffReasons.Watchdog, answerSent: false);
            return;
        }

        if (sent.Outcome != TurnOutcome.Replied)
        {
            End(sent.Outcome, sent.Reason);
            return;
        }

        var reason = TurnPolicy.HandoffReason(verdict.Route, needsHuman);
        if (reason is null)
        {
            End(TurnOutcome.Replied, null);
        }
        else
        {
            await HandOffAsync(reason, answerSent: true);
        }

        await UpdateInboxAsync(verdict, reason);
        if (_privacyRequest is { } request)
        {
            await context.CallActivityAsync(nameof(StartPrivacyRequestActivity), request, RetryPolicies.Inside());
        }
    }

    /// <summary>Hands over without failing the orchestration.</summary>
    /// <returns>Why it was not handed over; null when it was, or when nobody could be reached.</returns>
    public async Task<string?> TryHandOffAsync(string reason, bool answerSent)
    {
        _handingOver = true;
        try
        {
            return await HandOffAsync(reason, answerSent);
        }
        catch (TaskFailedException exception)
        {
            NoteFailure(exception);
            _stuck = true;
            EndAsHandedOff(reason);
            return null;
        }
    }

    /// <summary>Keeps the type of the first failure for the record; its message may quote what was sent.</summary>
    public void NoteFailure(TaskFailedException exception) => _errorType ??= exception.FailureDetails.ErrorType;

    /// <summary>Writes the record and frees the conversation.</summary>
    public Task CompleteAsync() => context.CallActivityAsync(
        nameof(CompleteTurnActivity),
        new CompleteTurnCommand
        {
            Turn = input,
            Outcome = _outcome ?? TurnOutcome.Skipped,
            Reason = _reason,
            Verdict = _verdict,
            StartedAt = new DateTimeOffset(_startedAt, TimeSpan.Zero),
            Steps = _steps,
            Usage = _usage,
            Sources = _sources,
            Messages = _messages,
            ReplyMessageId = _replyMessageId,
            InboxOutOfDate = _inboxOutOfDate,
            ErrorType = _errorType,
            Stuck = _stuck,
        },
        RetryPolicies.Inside());

    private async Task<RouteTurnOutcome> RouteAsync()
    {
        var routed = await context.CallActivityAsync<RouteTurnOutcome>(nameof(RouteTurnActivity), input, RetryPolicies.Inside());
        if (routed.HasVoice)
        {
            var heard = await context.CallActivityAsync<AgentStep>(nameof(TranscribeTurnActivity), input, RetryPolicies.Inside());
            Note([heard.Step], heard.Usage);
            routed = await context.CallActivityAsync<RouteTurnOutcome>(nameof(RouteTurnActivity), input, RetryPolicies.Inside());
        }

        Note(routed.Steps, routed.Usage);
        return routed;
    }

    private async Task WaitForBurstAsync()
    {
        while (TurnPolicy.NextQuietWindow(input, context.CurrentUtcDateTime - _startedAt) is { Ticks: > 0 } wait)
        {
            using var heard = new CancellationTokenSource();
            var silence = context.CreateTimer(wait, heard.Token);
            var message = context.WaitForExternalEvent<bool>(ConversationTurnOrchestrator.MessageEvent, heard.Token);
            var isSilent = await Task.WhenAny(silence, message) == silence;
            var isImmediate = !isSilent && await message;
            heard.Cancel();
            if (isSilent || isImmediate)
            {
                return;
            }
        }
    }

    /// <returns>Whether the agent asks for a person.</returns>
    private async Task<bool> ComposeAsync(AgentStepCommand command)
    {
        var extraction = ExtractAsync(command);
        if (TurnPolicy.AnswerNeedsFacts(command.Verdict.Route))
        {
            await extraction;
        }

        var reply = await context.CallActivityAsync<AgentStep>(nameof(ComposeReplyActivity), command, RetryPolicies.Inside());
        AgentStep[] done = await extraction is { } extracted ? [extracted, reply] : [reply];
        Note([.. done.Select(step => step.Step)], [.. done.SelectMany(step => step.Usage)]);
        _sources = reply.Sources;
        _privacyRequest = reply.PrivacyRequest;
        return reply.NeedsHuman;
    }

    /// <summary>Facts that could not be read are no reason to leave the candidate without an answer.</summary>
    /// <returns>Null when it failed.</returns>
    private async Task<AgentStep?> ExtractAsync(AgentStepCommand command)
    {
        try
        {
            return await context.CallActivityAsync<AgentStep>(nameof(ExtractProfileActivity), command, RetryPolicies.Inside());
        }
        catch (TaskFailedException)
        {
            return null;
        }
    }

    private async Task<string?> HandOffAsync(string reason, bool answerSent, bool silently = false)
    {
        var command = new HandOffTurnCommand(input, reason, _verdict?.Language, answerSent, silently);
        var outcome = await context.CallActivityAsync<HandOffTurnOutcome>(nameof(HandOffTurnActivity), command, RetryPolicies.Chatwoot());
        Note([outcome.Step], []);
        if (outcome.HandedOff)
        {
            EndAsHandedOff(reason);
        }
        else if (outcome.Reason != HandOffTurnHandler.ReplyUnderWay)
        {
            End(answerSent ? TurnOutcome.Replied : TurnOutcome.Skipped, outcome.Reason);
        }

        return outcome.Reason;
    }

    /// <summary>The candidate has the answer; a recruiter's side that stays behind must not undo that.</summary>
    private async Task UpdateInboxAsync(RouteVerdict verdict, string? handoffReason)
    {
        try
        {
            var command = new UpdateInboxCommand(input, verdict, _messages, _sources, handoffReason);
            var step = await context.CallActivityAsync<AgentStep>(nameof(UpdateInboxActivity), command, RetryPolicies.Chatwoot());
            Note([step.Step], step.Usage);
        }
        catch (TaskFailedException exception)
        {
            NoteFailure(exception);
            _inboxOutOfDate = true;
        }
    }

    /// <summary>An answer that ran beside the watchdog may have ended first, silenced by this very handoff.</summary>
    private void EndAsHandedOff(string reason) => (_outcome, _reason) = (TurnOutcome.HandedOff, reason);

    private void End(TurnOutcome outcome, string? reason)
    {
        _outcome ??= outcome;
        _reason ??= reason;
    }

    private void Note(IReadOnlyList<TurnStep> steps, IReadOnlyList<ModelUsage> usage)
    {
        _steps.AddRange(steps);
        _usage.AddRange(usage);
        context.SetCustomStatus(new TurnProgress(input.Turn, new DateTimeOffset(_startedAt, TimeSpan.Zero), _verdict, _steps, _usage));
    }
}
