using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Conversations.Receipts;
using Recruitment.Crm;
using Recruitment.Functions.Queues;
using Recruitment.Operations.DeadLetters;
using Recruitment.Platform.Access;
using Recruitment.Privacy;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.DecisionRecords;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>What only the embedded runtime has: the journal behind the stores, local keys, and a simulator in place of Chatwoot.</summary>
internal static class RuntimeRegistration
{
    public static void AddRuntime(this FunctionsApplicationBuilder builder, IHttpClientBuilder chatwoot)
    {
        var services = builder.Services;
        services.AddEmbeddedQueue(InboundQueueTrigger.QueueName, queue => queue.RequiresSession = true);
        services.AddEmbeddedQueue(CrmQueueTrigger.QueueName, queue => queue.RequiresSession = true);
        services.AddEmbeddedQueue(PrivacyQueueTrigger.QueueName);
        services.AddEmbeddedQueue(IngestQueueTrigger.QueueName);
        services.AddStorage(builder.Configuration);
        services.AddSingleton<IInboundEvents, ServiceBusInboundEvents>();
        services.AddSingleton<IDeadLetters, ServiceBusDeadLetters>();
        services.AddSingleton<IInboxReports, ServiceBusInboxReports>();
        services.AddSingleton<WorkOrders>();
        services.AddSingleton<ISpillStore, TableSpillStore>();
        services.AddSingleton<IDeliveryLog, TableDeliveryLog>();
        services.AddSingleton<IAuditLog, TableAuditLog>();
        services.AddSingleton<IConsentLog, TableConsentLog>();
        services.AddSingleton<ITombstoneLog, TableTombstoneLog>();
        services.AddSingleton<IPersonalStore, QueueTraces>();
        services.AddSingleton<IResidues, JournalResidues>();
        services.AddSingleton<IDecisionLog, TableDecisionLog>();

        var directory = builder.Configuration["Data:Directory"] ?? ".data";
        services.AddSingleton<IPostConfigureOptions<PseudonymOptions>>(new LocalPseudonymKey(directory));
        services.AddSingleton<IPostConfigureOptions<RequestsOptions>>(new LocalCertificateKey(directory));
        services.AddSingleton<IPostConfigureOptions<AccessOptions>>(new LocalAccess(directory));
        services.AddHostedService<LocalAccess.Notice>();

        var useSimulator = string.IsNullOrWhiteSpace(builder.Configuration[$"{ChatwootOptions.SectionName}:{nameof(ChatwootOptions.BaseUrl)}"]);
        if (useSimulator)
        {
            services.AddSingleton<OwnAddressHandler>();
            services.AddSingleton<IPostConfigureOptions<ChatwootOptions>, SimulatedChatwoot>();
            services.AddSingleton(provider => SimulatedChatwoot.CreateSimulator(provider, directory));
            chatwoot.AddHttpMessageHandler(provider => provider.GetRequiredService<OwnAddressHandler>().Fresh());
        }
    }
}
