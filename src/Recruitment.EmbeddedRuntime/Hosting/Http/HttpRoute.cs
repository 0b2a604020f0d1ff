using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Recruitment.EmbeddedRuntime.Hosting.Functions;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Http;

/// <summary>The address of an HTTP function.</summary>
internal static class HttpRoute
{
    /// <exception cref="FunctionWorkerException">The template is not valid.</exception>
    internal static RoutePattern Parse(string prefix, string route)
    {
        try
        {
            return RoutePatternFactory.Parse(string.Join('/', prefix.Trim('/'), route.TrimStart('/')).Trim('/'));
        }
        catch (RoutePatternException error)
        {
            throw new FunctionWorkerException($"route '{route}' is not valid: {error.Message}", error);
        }
    }

    /// <summary>ASP.NET Core looks at constraints at the first request; a wrong one must stop the start instead.</summary>
    internal static void CheckConstraints(RoutePattern pattern, ParameterPolicyFactory constraints)
    {
        foreach (var parameter in pattern.Parameters)
        {
            foreach (var policy in parameter.ParameterPolicies)
            {
                constraints.Create(parameter, policy);
            }
        }
    }

    /// <summary>A check at start-up: levels that have no meaning here, routes that cannot be, parameters that the route does not have.</summary>
    internal static void Check(FunctionDescriptor function, HostSettings settings)
    {
        if (function.Trigger is not HttpTriggerAttribute trigger)
        {
            return;
        }

        if (trigger.EffectiveLevel == AuthorizationLevel.User)
        {
            throw new FunctionWorkerException("authorization level User is not supported.");
        }

        var pattern = Parse(settings.RoutePrefix, trigger.Route ?? function.Name);
        foreach (var parameter in function.Method.GetParameters().Where(RouteValue.IsBound))
        {
            if (pattern.GetParameter(parameter.Name!) is null)
            {
                throw new FunctionWorkerException($"parameter '{parameter.Name}' is not in the route '{pattern.RawText}'.");
            }
        }
    }
}
