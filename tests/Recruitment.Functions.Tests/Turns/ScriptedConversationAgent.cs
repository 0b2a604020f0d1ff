using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>A conversation agent that does what the test says; its answers quote what it was asked, so that a reply shows what it answers.</summary>
internal sealed class ScriptedConversationAgent : IConversationAgent
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task>> _script = new();
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>The next call that has no step yet waits until the test releases it, even when it is told to stop.</summary>
    public TaskCompletionSource HoldNext()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Enqueue(cancellationToken => gate.Task.WaitAsync(cancellationToken));
        return gate;
    }

    public void FailNext(int count)
    {
        for (var call = 0; call < count; call++)
        {
            _script.Enqueue(_ => throw new InvalidOperationException("The agent is broken."));
        }
    }

    public Task WaitForCallAsync(int number) => TurnApp.EventuallyAsync(() => Task.FromResult(Calls >= number ? this : null));

    public void Register(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IConversationAgent>(this));

    public async Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        if (_script.TryDequeue(out var step))
        {
            await step(cancellationToken);
        }

        var text = "Antwoord op: " + string.Join(" | ", turn.Messages.Select(message => message.Text));
        return new AgentResult<ReplyDraft>(new ReplyDraft(text, [], [], []), "scripted", "scripted/1", []);
    }
}
