using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>What the app asks of Chatwoot and with whose token; the test may hold a call up.</summary>
internal sealed class ChatwootCalls : DelegatingHandler
{
    private readonly ConcurrentQueue<(string Method, string Path, string? Token)> _calls = new();
    private (string Method, string PathEnd, TaskCompletionSource Arrived, TaskCompletionSource Gate)? _hold;

    public void Register(IServiceCollection services) => services.AddHttpClient(nameof(ChatwootApi)).AddHttpMessageHandler(() => this);

    public List<(string Method, string Path, string? Token)> Of(string method, string pathEnd) =>
        [.. _calls.Where(call => call.Method == method && call.Path.EndsWith(pathEnd, StringComparison.Ordinal))];

    /// <summary>Holds calls like this up until the gate is opened; <c>Arrived</c> ends when the first is there.</summary>
    public (Task Arrived, TaskCompletionSource Gate) Hold(string method, string pathEnd)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold = (method, pathEnd, arrived, gate);
        return (arrived.Task.WaitAsync(TimeSpan.FromSeconds(30)), gate);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath);
        _calls.Enqueue((method, path, request.Headers.GetValues("api_access_token").FirstOrDefault()));
        if (_hold is { } hold && hold.Method == method && path.EndsWith(hold.PathEnd, StringComparison.Ordinal))
        {
            hold.Arrived.TrySetResult();
            await hold.Gate.Task.WaitAsync(cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
