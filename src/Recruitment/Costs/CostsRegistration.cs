using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Costs.ShowCosts;

namespace Recruitment.Costs;

/// <summary>Registers the budgets and their book.</summary>
public static class CostsRegistration
{
    /// <summary>Adds the ledger. Needs the stores.</summary>
    public static IServiceCollection AddCosts(this IServiceCollection services)
    {
        services.AddOptions<CostsOptions>().BindConfiguration(CostsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CostStore>();
        services.TryAddSingleton<UsageLedger>();
        return services;
    }

    /// <summary>Adds what operators may ask of the costs.</summary>
    public static IServiceCollection AddCostReports(this IServiceCollection services)
    {
        services.AddSingleton<ShowCostsHandler>();
        services.AddSingleton<ShowCostsEndpoint>();
        return services;
    }
}
