using Microsoft.Extensions.DependencyInjection;
using Recruitment.Privacy.Masking;

namespace Recruitment.Privacy;

/// <summary>Pseudonyms and masking.</summary>
public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PseudonymOptions>().BindConfiguration(PseudonymOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Redactor>();
        return services;
    }
}
