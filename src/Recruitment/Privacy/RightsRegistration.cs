using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Privacy.Audit.ListAudit;
using Recruitment.Privacy.Audit.VerifyAudit;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Consents.AskAgain;
using Recruitment.Privacy.Consents.RecordConsent;
using Recruitment.Privacy.Consents.ShowConsents;
using Recruitment.Privacy.DecisionRecords;
using Recruitment.Privacy.DecisionRecords.PurgeDecisionRecords;
using Recruitment.Privacy.HighRisk;
using Recruitment.Privacy.HonourRequests;
using Recruitment.Privacy.HumanDecisions.RecordDecision;
using Recruitment.Privacy.Notice;
using Recruitment.Privacy.Provenance;
using Recruitment.Privacy.Provenance.FindProvenance;
using Recruitment.Privacy.Standing;
using Recruitment.Privacy.Standing.DecideObjection;
using Recruitment.Privacy.Standing.LabelThreads;
using Recruitment.Privacy.Standing.RestrictProcessing;
using Recruitment.Privacy.Standing.ShowStanding;

namespace Recruitment.Privacy;

/// <summary>Consents, restriction, objection, correction, and what the AI Act asks: everything that decides whether a machine may act for a candidate.</summary>
internal static class RightsRegistration
{
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddSingleton<CandidateStandings>();
        services.AddSingleton<ConsentLedger>();
        services.AddSingleton<RecordConsentHandler>();
        services.AddSingleton<ConsentDesk>();
        services.AddSingleton<HonourRequestsHandler>();
        services.AddOptions<RenewalOptions>().BindConfiguration(RenewalOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RenewalMessages>();
        services.AddSingleton<AskAgainHandler>();
        services.AddSingleton<PrivacyNoticeEndpoint>();
        services.AddAiAct();
        services.AddSingleton<KnownCandidates>();
        services.AddSingleton<CandidateAddress>();
        services.AddSingleton<StandingDecisions>();
        services.AddSingleton<LabelThreadsHandler>();
        services.AddSingleton<RecordConsentEndpoint>();
        services.AddSingleton<ShowConsentsEndpoint>();
        services.AddSingleton<RestrictProcessingEndpoint>();
        services.AddSingleton<DecideObjectionEndpoint>();
        services.AddSingleton<ShowStandingEndpoint>();
        services.AddSingleton<VerifyAuditEndpoint>();
        services.AddSingleton<ListAuditEndpoint>();
        return services;
    }

    /// <summary>What the AI Act and GDPR article 22 ask of a recruitment assistant.</summary>
    private static void AddAiAct(this IServiceCollection services)
    {
        services.AddOptions<DecisionRecordOptions>().BindConfiguration(PseudonymOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MatchingOptions>().BindConfiguration(MatchingOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MatchingOptions>, ValidateMatchingOptions>();
        services.AddSingleton<ProvenanceMarks>();
        services.AddSingleton<FindProvenanceEndpoint>();
        services.AddSingleton<DecisionDesk>();
        services.AddSingleton<PurgeDecisionRecordsHandler>();
        services.AddSingleton<RecordDecisionEndpoint>();
    }
}
