using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Branding;

/// <summary>The brand that this deployment serves.</summary>
public static class BrandingRegistration
{
    public static IServiceCollection AddBranding(this IServiceCollection services)
    {
        services.AddOptions<BrandOptions>().BindConfiguration(BrandOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
