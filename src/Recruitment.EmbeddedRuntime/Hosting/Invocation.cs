using System.Collections.ObjectModel;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Hosting.Queues;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>One run of a function. What a function may never ask for (scope, items, trace) is made when it is asked for.</summary>
internal sealed class Invocation(FunctionDescriptor function, object? trigger, IServiceProvider root, CancellationToken cancellationToken)
    : FunctionContext, IAsyncDisposable
{
    private AsyncServiceScope? _scope;
    private IServiceProvider? _services;
    private IDictionary<object, object>? _items;
    private string? _id;

    public override string InvocationId => _id ??= Guid.NewGuid().ToString();

    public override string FunctionId => function.Id;

    public override FunctionDefinition FunctionDefinition => function;

    public override TraceContext TraceContext { get; } = new InvocationTrace(Activity.Current);

    public override BindingContext BindingContext => field ??= new InvocationBindings(BindingData());

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override IServiceProvider InstanceServices
    {
        get => _services ??= (_scope ??= root.CreateAsyncScope()).ServiceProvider;
        set => _services = value;
    }

    public override CancellationToken CancellationToken => cancellationToken;

    internal FunctionDescriptor Function => function;

    /// <summary>For what is the same in every scope.</summary>
    internal IServiceProvider Root => root;

    /// <summary>What the trigger brought: its kind is the function's kind.</summary>
    internal object? Trigger => trigger;

    internal HttpContext? HttpContext => trigger as HttpContext;

    internal ReturnedValue Result { get; } = new();

    /// <summary>True from the moment that middleware let the call through to the function.</summary>
    internal bool IsReached { get; set; }

    /// <summary>True when middleware kept an orchestrator waiting: what it lets through later must not run.</summary>
    internal bool IsRefused { get; set; }

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IReadOnlyDictionary<string, object?> BindingData() => trigger switch
    {
        HttpContext http => http.GetRouteData().Values,
        QueuedMessage { Message: var message } => new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(message.MessageId)] = message.MessageId,
            [nameof(message.SessionId)] = message.SessionId,
            [nameof(message.DeliveryCount)] = message.DeliveryCount,
            [nameof(message.SequenceNumber)] = message.SequenceNumber,
        },
        _ => ReadOnlyDictionary<string, object?>.Empty,
    };
}
