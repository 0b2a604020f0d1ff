using Microsoft.Extensions.DependencyInjection;
using Recruitment.Crm.ReportDelivery;
using Recruitment.Crm.UpdateInbox;

namespace Recruitment.Crm;

/// <summary>What recruiters see beside the thread.</summary>
public static class CrmRegistration
{
    public static IServiceCollection AddCrm(this IServiceCollection services)
    {
        services.AddSingleton<ReportDeliveryHandler>();
        services.AddSingleton<UpdateInboxHandler>();
        services.AddHostedService<AttributeDefinitionsAtStart>();
        return services;
    }
}
