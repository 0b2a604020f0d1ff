namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Starts a function on an HTTP request, as in Microsoft.Azure.Functions.Worker.Extensions.Http 3.3.0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    public HttpTriggerAttribute()
        : this(AuthorizationLevel.Function)
    {
    }

    /// <summary>Leaves the level to the host, whose default is <see cref="AuthorizationLevel.Function"/>.</summary>
    /// <param name="methods">HTTP methods; none means all.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    public HttpTriggerAttribute(AuthorizationLevel authLevel)
    {
        AuthLevel = authLevel;
        EffectiveLevel = authLevel;
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        : this(authLevel) => Methods = methods;

    /// <summary>Route template without a leading slash; null means the function's name.</summary>
    public string? Route { get; set; }

    public string[]? Methods { get; }

    public AuthorizationLevel AuthLevel { get; }

    internal AuthorizationLevel EffectiveLevel { get; } = AuthorizationLevel.Function;
}
