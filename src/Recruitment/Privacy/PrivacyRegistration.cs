using Microsoft.Extensions.DependencyInjection;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Masking;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy;

/// <summary>Pseudonyms, masking, the audit trail, and what candidates may ask.</summary>
public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PseudonymOptions>().BindConfiguration(PseudonymOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Redactor>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditPseudonyms>();
        return services.AddRights().AddRequests().AddErasure();
    }

    private static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddOptions<RequestsOptions>().BindConfiguration(RequestsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<PrivacyRequestStore>();
        services.AddSingleton<GenuineMessages>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<PrivacyPhrases>();
        services.AddSingleton<PrivacyDialogue>();
        services.AddSingleton<OverdueRequestsHandler>();
        return services;
    }

    private static IServiceCollection AddErasure(this IServiceCollection services)
    {
        services.AddSingleton<TombstoneStore>();
        services.AddSingleton<ErasureGate>();
        services.AddSingleton<SubjectFinder>();
        services.AddSingleton<SubjectStore>();
        services.AddSingleton<IPersonalStore, WaitingEventsStore>();
        services.AddSingleton<IPersonalStore, ExportsStore>();
        services.AddSingleton<IPersonalStore, PeopleStore>();
        services.AddSingleton<IPersonalStore, ContactsStore>();
        services.AddSingleton<ErasureTally>();
        services.AddSingleton<ErasureOpening>();
        services.AddSingleton<ErasureNotice>();
        services.AddSingleton<ErasureClosing>();
        services.AddSingleton<ErasureFacts>();
        services.AddSingleton<CertificateSeal>();
        services.AddSingleton<CertificateStore>();
        services.AddSingleton<ErasureStepHandler>();
        return services;
    }
}
