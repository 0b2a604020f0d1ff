using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Queues;

/// <summary>
/// Feeds one function from one queue. Each of at most <c>limit</c> consumers takes a session (or, without sessions, a message), works it off, and takes the
/// next; a consumer exists only while there is work.
/// </summary>
internal sealed partial class QueuePump : IDisposable
{
    private readonly FunctionDescriptor _function;
    private readonly FunctionRunner _runner;
    private readonly EmbeddedQueue _queue;
    private readonly ILogger _logger;
    private readonly int _limit;
    private readonly bool _autoComplete;
    private readonly TimeSpan _lockTime;
    private readonly ServiceBusMessageActions _actions;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abort = new();
    private int _active;
    private bool _isRunning;

    internal QueuePump(FunctionDescriptor function, FunctionRunner runner, EmbeddedQueue queue, HostSettings settings, ILogger logger)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        _function = function;
        _runner = runner;
        _queue = queue;
        _logger = logger;
        _limit = trigger.IsSessionsEnabled ? settings.MaxConcurrentSessions : settings.MaxConcurrentCalls;
        _autoComplete = trigger.DeclaredAutoComplete ?? settings.AutoCompleteMessages;
        _lockTime = settings.MaxAutoLockRenewal;
        _actions = new ServiceBusMessageActions(queue);
    }

    internal void Start()
    {
        _isRunning = true;
        _queue.Available = Wake;
        Wake();
    }

    /// <summary>Lets every consumer finish the message that it has; what is left stays in the queue.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isRunning = false;
            _queue.Available = null;
            if (_active == 0)
            {
                return;
            }
        }

        await using var registration = cancellationToken.UnsafeRegister(state => ((CancellationTokenSource)state!).Cancel(), _abort);
        await _drained.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _abort.Dispose();

    private void Wake()
    {
        while (true)
        {
            QueueDelivery delivery;
            lock (_gate)
            {
                if (!_isRunning || _active >= _limit || _queue.TakeAny(_lockTime) is not { } taken)
                {
                    return;
                }

                delivery = taken;
                _active++;
            }

            ThreadPool.UnsafeQueueUserWorkItem(item => _ = item.Pump.ConsumeAsync(item.Delivery), (Pump: this, Delivery: delivery), preferLocal: false);
        }
    }

    private async Task ConsumeAsync(QueueDelivery delivery)
    {
        QueueDelivery? current = delivery;
        while (current is { } held)
        {
            await HandleAsync(held.Message);
            current = Next(held);
        }
    }

    private QueueDelivery? Next(QueueDelivery held)
    {
        lock (_gate)
        {
            if (_isRunning)
            {
                var next = held.Lane is null ? null : _queue.TakeNext(held.Lane, held.Epoch, _lockTime);
                next ??= _queue.TakeAny(_lockTime);
                if (next is not null)
                {
                    return next;
                }
            }
            else if (held.Lane is not null)
            {
                _queue.Release(held.Lane, held.Epoch);
            }

            if (--_active == 0 && !_isRunning)
            {
                _drained.TrySetResult();
            }

            return null;
        }
    }

    private async Task HandleAsync(ServiceBusReceivedMessage message)
    {
        var run = _runner.RunAsync(_function, new QueuedMessage(message, _actions), _abort.Token);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!run.IsCompletedSuccessfully)
        {
            Log.Failed(_logger, _function.Name, message.DeliveryCount, run.Exception?.InnerException);
        }

        if (!_queue.IsHeld(message))
        {
            return;
        }

        if (!run.IsCompletedSuccessfully)
        {
            await SettleAsync(_queue.AbandonAsync(message, null, CancellationToken.None));
        }
        else if (_autoComplete)
        {
            // The next message need not wait for the disk: if the completion is lost in a crash, this message comes once more.
            _ = SettleAsync(_queue.CompleteAsync(message, CancellationToken.None));
        }
    }

    private async Task SettleAsync(Task settled)
    {
        await settled.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (settled.IsFaulted)
        {
            Log.NotSettled(_logger, _function.Name, settled.Exception.InnerException);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed on delivery {DeliveryCount} of a message")]
        internal static partial void Failed(ILogger logger, string function, int deliveryCount, Exception? exception);

        [LoggerMessage(2, LogLevel.Warning, "A message of function {Function} could not be settled and will come again")]
        internal static partial void NotSettled(ILogger logger, string function, Exception? exception);
    }
}
