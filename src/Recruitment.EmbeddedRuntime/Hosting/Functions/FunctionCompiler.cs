using System.Linq.Expressions;
using System.Reflection;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Turns a method into a delegate once, so that a call costs no reflection.</summary>
internal static class FunctionCompiler
{
    private static readonly Task<object?> NoValue = Task.FromResult<object?>(null);

    internal static FunctionCall Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object), "instance");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(
            method.IsStatic ? null : Expression.Convert(instance, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        return Expression.Lambda<FunctionCall>(ToTask(call), instance, arguments).Compile();
    }

    private static Expression ToTask(MethodCallExpression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Constant(NoValue));
        }

        if (type == typeof(Task))
        {
            return Expression.Call(Adapter(nameof(FromTaskAsync)), call);
        }

        if (type == typeof(ValueTask))
        {
            return Expression.Call(Adapter(nameof(FromTaskAsync)), Expression.Call(call, nameof(ValueTask.AsTask), null));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return Expression.Call(Adapter(nameof(FromResultAsync)).MakeGenericMethod(type.GenericTypeArguments), call);
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? Expression.Call(
                Adapter(nameof(FromResultAsync)).MakeGenericMethod(type.GenericTypeArguments), Expression.Call(call, nameof(ValueTask.AsTask), null))
            : Expression.Call(Adapter(nameof(FromValue)), Expression.Convert(call, typeof(object)));
    }

    private static MethodInfo Adapter(string name) => typeof(FunctionCompiler).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<object?> FromTaskAsync(Task task)
    {
        await task;
        return null;
    }

    private static async Task<object?> FromResultAsync<T>(Task<T> task) => await task;

    private static Task<object?> FromValue(object? value) => Task.FromResult(value);
}
