using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Recruitment.Costs;

/// <summary>Registers the budgets.</summary>
public static class CostsRegistration
{
    /// <summary>Adds the ledger; a store that registers <see cref="IUsageHistory"/> before or after replaces the empty one.</summary>
    public static IServiceCollection AddCosts(this IServiceCollection services)
    {
        services.AddOptions<CostsOptions>().BindConfiguration(CostsOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IUsageHistory, NoUsageHistory>();
        services.TryAddSingleton<UsageLedger>();
        return services;
    }
}
