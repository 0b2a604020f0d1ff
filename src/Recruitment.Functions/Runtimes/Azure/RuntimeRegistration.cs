using Azure.Core;
using Azure.Identity;
using Microsoft.ApplicationInsights.Extensibility;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Conversations.Receipts;
using Recruitment.Crm;
using Recruitment.Functions.Queues;
using Recruitment.Operations.DeadLetters;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.DecisionRecords;
using Recruitment.Privacy.Erasure;
using Recruitment.Providers.Cosmos;

namespace Recruitment.Functions.Runtimes.Azure;

/// <summary>What only Azure has: Service Bus, Tables and telemetry, all by managed identity.</summary>
internal static class RuntimeRegistration
{
    public static void AddRuntime(this FunctionsApplicationBuilder builder, IHttpClientBuilder chatwoot)
    {
        ArgumentNullException.ThrowIfNull(chatwoot);
        var services = builder.Services;
        services.AddApplicationInsightsTelemetryWorkerService();
        services.ConfigureFunctionsApplicationInsights();
        services.AddSingleton<ITelemetryInitializer, RedactingTelemetryInitializer>();
        services.AddHostedService<ApplicationInsightsSpans>();
        services.AddHostedService<ApplicationInsightsMetrics>();

        // The platform appends who connected.
        services.PostConfigure<HttpOptions>(http => http.TrustForwardedFor = true);

        TokenCredential credential = new DefaultAzureCredential();
        services.AddSingleton(new ServiceBusClient(Required(builder.Configuration, "ServiceBus:fullyQualifiedNamespace"), credential));
        services.AddSingleton(new TableServiceClient(new Uri(Required(builder.Configuration, "Tables:Endpoint")), credential));
        services.AddCosmos(credential);
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
        services.AddSingleton<IResidues, AzureResidues>();
        services.AddSingleton<IDecisionLog, TableDecisionLog>();
    }

    private static string Required(ConfigurationManager configuration, string name) =>
        configuration[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{ConfigurationProblem.Marker}: {name} is missing. azd sets it; set it yourself when you deploy by hand.");
}
