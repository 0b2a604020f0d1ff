using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Lets an instance react to its inbox: replay, check, commit, act.</summary>
internal sealed class Decider(
    IReadOnlyDictionary<string, Func<TaskOrchestrationContext, Task<object?>>> orchestrators,
    OrchestrationEnvironment environment,
    bool verifyReplay)
{
    /// <summary>A termination's event id when it includes sub-orchestrations.</summary>
    public const int TerminateRecursively = 1;

    /// <summary>Runs the orchestrator and writes the outcome into the decision's batch.</summary>
    public DecisionOutcome Decide(Decision decision)
    {
        var instance = decision.Instance;
        if (decision.Termination is { } termination)
        {
            return Terminate(decision, termination);
        }

        if (decision.Breakage is { } breakage)
        {
            return Fail(decision, breakage);
        }

        if (!decision.MustRun)
        {
            var status = decision.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running;
            decision.Batch.Put(
                DurableKeys.Instance(instance.Id),
                HistoryCodec.Encode(instance.Record = instance.Record with { Status = status, UpdatedAt = decision.Now }));
            return DecisionOutcome.GoesOn;
        }

        return orchestrators.TryGetValue(instance.Record.Name, out var body)
            ? Run(decision, body)
            : Fail(decision, MissingTask.Orchestrator(instance.Record.Name));
    }

    private static DecisionOutcome Terminate(Decision decision, HistoryEvent termination)
    {
        var instance = decision.Instance;
        if (termination.Id == TerminateRecursively)
        {
            foreach (var call in instance.Calls.Where(call => call.Kind == HistoryKind.CallSubOrchestrator))
            {
                decision.Send(call.Target!, termination, null);
            }
        }

        var record = instance.Record with { Status = OrchestrationRuntimeStatus.Terminated, Output = termination.Json };
        var failure = new TaskFailureDetails("Terminated", $"The orchestration '{instance.Id}' was terminated.", null, null, null);
        return End(decision, record, [], new HistoryEvent(HistoryKind.TaskFailed) { Failure = failure });
    }

    private static DecisionOutcome Fail(Decision decision, TaskFailureDetails failure) =>
        End(
            decision,
            decision.Instance.Record with { Status = OrchestrationRuntimeStatus.Failed, Failure = failure },
            [],
            new HistoryEvent(HistoryKind.TaskFailed) { Failure = failure });

    private static DecisionOutcome End(Decision decision, InstanceRecord record, IReadOnlyList<HistoryEvent> calls, HistoryEvent answer)
    {
        var instance = decision.Instance;
        instance.Record = record with { UpdatedAt = decision.Now };
        AppendHistory(decision, calls);
        decision.Batch.Put(DurableKeys.Instance(instance.Id), HistoryCodec.Encode(instance.Record));
        if (record.ParentId is { } parent)
        {
            decision.Send(parent, answer with { Id = record.ParentCall }, record.ParentGeneration);
        }

        foreach (var unread in instance.Close().Concat(instance.Held))
        {
            decision.Forget(unread);
        }

        return new DecisionOutcome(calls, HasEnded: true, StartsOver: false, []);
    }

    private static void AppendHistory(Decision decision, IReadOnlyList<HistoryEvent> calls)
    {
        var instance = decision.Instance;
        decision.Batch.Put(
            DurableKeys.HistoryChunk(instance.Id, instance.Record.Generation, instance.Chunks++), HistoryCodec.Encode(decision.Events, calls));
    }

    private DecisionOutcome Run(Decision decision, Func<TaskOrchestrationContext, Task<object?>> body)
    {
        var instance = decision.Instance;
        var run = new OrchestrationRun(instance.Id, instance.Record, instance.History, instance.Calls, body, environment);
        run.Execute(decision.Events);
        var violation = run.Violation ?? (verifyReplay && (run.HasEnded || run.NewCalls.Count > 0) ? Verify(decision, run, body) : null);
        if (violation is not null)
        {
            return Fail(decision, TaskFailureDetails.FromException(violation));
        }

        if (!run.HasEnded)
        {
            return run.IsWaiting
                ? Continue(decision, run)
                : Fail(decision, TaskFailureDetails.FromException(new InvalidOperationException(OrchestrationThread.LeftMessage)));
        }

        var record = instance.Record with { CustomStatus = run.CustomStatus };
        if (run.Error is { } error)
        {
            var failure = TaskFailureDetails.FromException(error);
            record = record with { Status = OrchestrationRuntimeStatus.Failed, Failure = failure };
            return SendCalls(decision, End(decision, record, run.NewCalls, new HistoryEvent(HistoryKind.TaskFailed) { Failure = failure }));
        }

        if (run.ContinuesAsNew)
        {
            return SendCalls(decision, StartOver(decision, record, run));
        }

        record = record with { Status = OrchestrationRuntimeStatus.Completed, Output = run.Output };
        return SendCalls(decision, End(decision, record, run.NewCalls, new HistoryEvent(HistoryKind.TaskCompleted) { Json = run.Output }));
    }

    private static DecisionOutcome Continue(Decision decision, OrchestrationRun run)
    {
        var instance = decision.Instance;
        var old = instance.Record;
        instance.Record = old with { Status = OrchestrationRuntimeStatus.Running, UpdatedAt = decision.Now, CustomStatus = run.CustomStatus };
        if (old.Status == OrchestrationRuntimeStatus.Suspended || !string.Equals(old.CustomStatus, run.CustomStatus, StringComparison.Ordinal))
        {
            decision.Batch.Put(DurableKeys.Instance(instance.Id), HistoryCodec.Encode(instance.Record));
        }

        AppendHistory(decision, run.NewCalls);
        instance.Remember(decision.Events);
        instance.Remember(run.NewCalls);
        List<int> cancelled = [.. instance.Timers.Keys.Where(run.IsTimerCancelled)];
        cancelled.AddRange(run.NewCalls.Where(call => call.Kind == HistoryKind.CreateTimer && run.IsTimerCancelled(call.Id)).Select(call => call.Id));
        return SendCalls(decision, new DecisionOutcome(run.NewCalls, HasEnded: false, StartsOver: false, cancelled));
    }

    private static DecisionOutcome StartOver(Decision decision, InstanceRecord record, OrchestrationRun run)
    {
        var instance = decision.Instance;
        for (var chunk = 0; chunk < instance.Chunks; chunk++)
        {
            decision.Batch.Delete(DurableKeys.HistoryChunk(instance.Id, record.Generation, chunk));
        }

        instance.Record = record with
        {
            Status = OrchestrationRuntimeStatus.Running,
            Generation = record.Generation + 1,
            Input = run.NextInput,
            UpdatedAt = decision.Now,
        };
        instance.History.Clear();
        instance.Calls.Clear();
        instance.Chunks = 0;
        decision.Batch.Put(DurableKeys.Instance(instance.Id), HistoryCodec.Encode(instance.Record));
        if (run.EventsToKeep is { Count: > 0 } kept)
        {
            instance.Remember(kept);
            decision.Batch.Put(DurableKeys.HistoryChunk(instance.Id, instance.Record.Generation, instance.Chunks++), HistoryCodec.Encode(kept, []));
        }

        return new DecisionOutcome(run.NewCalls, HasEnded: false, StartsOver: true, []);
    }

    /// <summary>Adds what the new calls start elsewhere to the decision.</summary>
    private static DecisionOutcome SendCalls(Decision decision, DecisionOutcome outcome)
    {
        var instance = decision.Instance;
        foreach (var call in outcome.Calls)
        {
            if (call.Kind == HistoryKind.SendEvent)
            {
                decision.Send(call.Target!, new HistoryEvent(HistoryKind.EventRaised) { Name = call.Name, Json = call.Json }, null);
            }
            else if (call.Kind == HistoryKind.CallSubOrchestrator)
            {
                decision.Children.Add(new DurableInstance(call.Target!, new InstanceRecord(call.Name!)
                {
                    Input = call.Json,
                    CreatedAt = decision.Now,
                    UpdatedAt = decision.Now,
                    ParentId = instance.Id,
                    ParentName = instance.Record.Name,
                    ParentCall = call.Id,
                    ParentGeneration = decision.Generation,
                }));
            }
        }

        return outcome;
    }

    private NonDeterministicOrchestrationException? Verify(Decision decision, OrchestrationRun first, Func<TaskOrchestrationContext, Task<object?>> body)
    {
        var instance = decision.Instance;
        List<HistoryEvent> history = [.. instance.History, .. decision.Events, .. first.NewCalls];
        List<HistoryEvent> calls = [.. instance.Calls, .. first.NewCalls];
        var second = new OrchestrationRun(instance.Id, instance.Record, history, calls, body, environment);
        second.Execute([]);
        if (second.Violation is not null)
        {
            return second.Violation;
        }

        var isSame = second.HasEnded == first.HasEnded
            && (!first.HasEnded
                || (second.Error?.GetType() == first.Error?.GetType()
                    && (first.Error is not null || string.Equals(first.Output, second.Output, StringComparison.Ordinal))
                    && string.Equals(first.NextInput, second.NextInput, StringComparison.Ordinal)));
        return isSame ? null : NonDeterministicOrchestrationException.OtherOutcome(instance.Record.Name);
    }
}
