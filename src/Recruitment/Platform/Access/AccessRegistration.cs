using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Http;
using Recruitment.Providers.EntraId;

namespace Recruitment.Platform.Access;

/// <summary>Roles and who holds them.</summary>
public static class AccessRegistration
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.SectionName);
        services.AddSingleton<ClientAddress>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<FailedSignIns>();
        services.AddSingleton(Credentials);
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccessControl>();
        return services;
    }

    private static ICredentials Credentials(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<AccessOptions>>();
        return options.Value switch
        {
            { Authority: not null } => ActivatorUtilities.CreateInstance<EntraTokens>(provider),
            { KeyDirectory: not null, EasyAuth: false } => new LocalKeys(options),
            _ => new NoCredentials(),
        };
    }
}
