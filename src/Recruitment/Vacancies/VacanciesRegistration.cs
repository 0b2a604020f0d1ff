using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Recruitment.Vacancies;

/// <summary>Registers the vacancies and their search.</summary>
public static class VacanciesRegistration
{
    /// <summary>Reads <c>{Catalogue:Directory}/vacancies.json</c> at first use; a fault in it throws <see cref="CatalogueException"/>.</summary>
    public static IServiceCollection AddVacancies(this IServiceCollection services)
    {
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.SectionName);
        services.AddSingleton(provider => VacancyCatalogue.Load(
            Path.Combine(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value.FullDirectory, "vacancies.json")));
        services.AddSingleton<VacancySearch>();
        return services;
    }
}
