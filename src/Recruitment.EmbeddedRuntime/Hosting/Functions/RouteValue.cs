using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Functions;

/// <summary>Binds a parameter to the part of the route that has its name.</summary>
internal static class RouteValue
{
    internal static bool IsBound(ParameterInfo parameter) =>
        !parameter.IsDefined(typeof(BindingAttribute))
        && parameter.ParameterType != typeof(FunctionContext)
        && parameter.ParameterType != typeof(HttpContext)
        && parameter.ParameterType != typeof(CancellationToken);

    internal static ParameterBinder? Bind(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        Func<string, object?>? parse = type switch
        {
            _ when type == typeof(string) => text => text,
            _ when type == typeof(int) => text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ when type == typeof(long) => text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
            _ when type == typeof(Guid) => text => Guid.TryParse(text, out var value) ? value : null,
            _ when type == typeof(bool) => text => bool.TryParse(text, out var value) ? value : null,
            _ => null,
        };
        return parse is null ? null : invocation =>
            invocation.HttpContext!.GetRouteValue(name) is not { } value
                ? absent
                : parse(Convert.ToString(value, CultureInfo.InvariantCulture)!)
                    ?? throw new FunctionInputConverterException($"Route parameter '{name}' is not a valid {type.Name}.");
    }
}
