using Microsoft.Extensions.DependencyInjection;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Export;
using Recruitment.Privacy.Masking;
using Recruitment.Privacy.OfficerPages;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;
using Recruitment.Privacy.Statistics;

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
        return services.AddRights().AddRequests().AddErasure().AddExport().AddRetention().AddReplay();
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
        services.AddSingleton<PrivacyIntake>();
        services.AddSingleton<CandidateSearch>();
        services.AddSingleton<RequestsEndpoint>();
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
        services.AddSingleton<IPersonalStore, ConsentsStore>();
        services.AddSingleton<IPersonalStore, PeopleStore>();
        services.AddSingleton<IPersonalStore, ContactsStore>();
        services.AddSingleton<ErasureTally>();
        services.AddSingleton<ErasureOpening>();
        services.AddSingleton<ErasureNotice>();
        services.AddSingleton<ErasureClosing>();
        services.AddSingleton<ErasureFacts>();
        services.AddSingleton<CertificateSeal>();
        services.AddSingleton<CertificateStore>();
        services.AddSingleton<KeptRecords>();
        services.AddSingleton<KeptEndpoint>();
        services.AddSingleton<ErasureExceptions>();
        services.AddSingleton<StatisticsStore>();
        services.AddSingleton<StatisticsEndpoint>();
        services.AddSingleton<StatisticsPage>();
        services.AddSingleton<ErasureStepHandler>();
        services.AddSingleton<ReceiptEndpoint>();
        return services;
    }

    private static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddSingleton<ExportParts>();
        services.AddSingleton<OwnRecords>();
        services.AddSingleton<ExportStepHandler>();
        services.AddSingleton<ExportRelease>();
        services.AddSingleton<ExportArchive>();
        services.AddSingleton<ExportEndpoint>();
        return services;
    }

    private static IServiceCollection AddReplay(this IServiceCollection services)
    {
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<ReplaySearch>();
        services.AddSingleton<ReplayHandler>();
        services.AddSingleton<ReplayEndpoint>();
        services.AddSingleton<ReplayPages>();
        return services;
    }

    private static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<RetentionStore>();
        services.AddSingleton<CandidateClockReader>();
        services.AddSingleton<RetentionRecords>();
        services.AddSingleton<ContactFacts>();
        services.AddSingleton<RetentionEntry>();
        services.AddSingleton<RetentionHandler>();
        services.AddSingleton<RetentionEndpoint>();
        services.AddSingleton<PrivacyPage>();
        services.AddSingleton<PersonPage>();
        services.AddSingleton<RequestPages>();
        services.AddSingleton<RetentionPages>();
        return services;
    }
}
