namespace Recruitment.EmbeddedRuntime.Worker.Builder;

/// <summary>As in Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.0.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets HTTP functions use ASP.NET Core's types. The embedded runtime always does; the cloud needs the call.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}
