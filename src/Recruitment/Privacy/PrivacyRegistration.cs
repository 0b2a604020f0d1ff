using Microsoft.Extensions.DependencyInjection;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Masking;

namespace Recruitment.Privacy;

/// <summary>Pseudonyms, masking and the audit trail.</summary>
public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PseudonymOptions>().BindConfiguration(PseudonymOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Redactor>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditPseudonyms>();
        return services;
    }
}
