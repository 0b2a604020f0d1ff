using System.Collections.Immutable;
using System.Reflection;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>A function as found in the app, with the delegates that run it.</summary>
internal sealed class FunctionDescriptor : FunctionDefinition
{
    private readonly FunctionCall _call;
    private readonly ParameterBinder[] _binders;

    internal FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger, ParameterBinder[] binders)
    {
        Name = name;
        Method = method;
        TriggerParameter = triggerParameter;
        Trigger = trigger;
        _binders = binders;
        _call = FunctionCompiler.Compile(method);
        InputBindings = BindingDescriptor.ReadFrom(method);
    }

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    internal MethodInfo Method { get; }

    internal ParameterInfo TriggerParameter { get; }

    internal TriggerBindingAttribute Trigger { get; }

    /// <summary>The class to make for each run; null for a static function.</summary>
    internal Type? InstanceType => Method.IsStatic ? null : Method.DeclaringType;

    internal Task<object?> RunAsync(Invocation invocation)
    {
        var arguments = new object?[_binders.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _binders[i](invocation);
        }

        return _call(InstanceType is { } type ? invocation.InstanceServices.GetService(type) : null, arguments);
    }
}
