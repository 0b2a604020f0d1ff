using System.Reflection;
using System.Runtime.CompilerServices;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Finds the functions of an app and refuses, all at once and by name, those that it cannot run.</summary>
internal sealed class FunctionIndex
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly List<string> _problems = [];
    private readonly List<FunctionDescriptor> _functions = [];

    private FunctionIndex()
    {
    }

    /// <exception cref="InvalidOperationException">Lists every function that cannot be run, and why.</exception>
    internal static IReadOnlyList<FunctionDescriptor> Discover(EmbeddedHostOptions options, params IReadOnlyList<Action<FunctionDescriptor>> checks)
    {
        var index = new FunctionIndex();
        foreach (var type in options.FunctionTypes ?? options.Functions.GetTypes())
        {
            foreach (var method in type.GetMethods(Methods))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is { } function)
                {
                    index.Add(function.Name, method, checks);
                }
            }
        }

        foreach (var group in index._functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            index._problems.Add($"Function name '{group.Key}' is used by {string.Join(" and ", group.Select(function => function.EntryPoint))}.");
        }

        return index._problems.Count == 0
            ? index._functions
            : throw new InvalidOperationException($"The app cannot start:{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", index._problems)}");
    }

    private void Add(string name, MethodInfo method, IReadOnlyList<Action<FunctionDescriptor>> checks)
    {
        try
        {
            var function = Describe(name, method);
            foreach (var check in checks)
            {
                check(function);
            }

            _functions.Add(function);
        }
        catch (Exception error) when (error is FunctionWorkerException or FormatException or ArgumentException)
        {
            _problems.Add($"Function '{name}': {error.Message}");
        }
    }

    private static FunctionDescriptor Describe(string name, MethodInfo method)
    {
        if (!method.IsPublic || method.ContainsGenericParameters || method.DeclaringType is { IsAbstract: true, IsSealed: false })
        {
            throw new FunctionWorkerException($"{method.DeclaringType?.Name}.{method.Name} must be public, of a class that can be made, and not generic.");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw new FunctionWorkerException("an async function must return a Task, or its failures are lost.");
        }

        var parameters = method.GetParameters();
        var triggers = parameters
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(item => item.Attribute is not null)
            .ToArray();
        if (triggers.Length != 1)
        {
            throw new FunctionWorkerException($"has {triggers.Length} triggers; a function has exactly one.");
        }

        var (trigger, attribute) = triggers[0];
        var binders = parameters.Select(parameter => ParameterBinding.Create(parameter, trigger, attribute!)).ToArray();
        return new FunctionDescriptor(name, method, trigger, attribute!, binders);
    }
}
