using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Vacancies.CloseVacancy;
using Recruitment.Vacancies.ImportVacancies;
using Recruitment.Vacancies.ListVacancies;

namespace Recruitment.Vacancies;

/// <summary>Registers the vacancies: their search, and how they come and go.</summary>
public static class VacanciesRegistration
{
    /// <summary>Reads <c>{Catalogue:Directory}/vacancies.json</c> at first use; a fault in it throws <see cref="CatalogueException"/>.</summary>
    public static IServiceCollection AddVacancies(this IServiceCollection services)
    {
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new VacancySearch(
            VacancyCatalogue.Load(Path.Combine(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value.FullDirectory, "vacancies.json")),
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services;
    }

    /// <summary>Adds imports, and keeps the search up to date with them. Needs the stores.</summary>
    public static IServiceCollection AddVacancyImports(this IServiceCollection services)
    {
        services.AddSingleton<VacancyStore>();
        services.AddSingleton<VacancyRefresh>();
        services.AddHostedService(provider => provider.GetRequiredService<VacancyRefresh>());
        services.AddSingleton<ImportStore>();
        services.AddSingleton<AcceptImportHandler>();
        services.AddSingleton<ReadImportHandler>();
        services.AddSingleton<WriteImportHandler>();
        services.AddSingleton<FailImportHandler>();
        services.AddSingleton<UnfinishedImportsHandler>();
        services.AddSingleton<ImportVacanciesEndpoint>();
        services.AddSingleton<ListVacanciesHandler>();
        services.AddSingleton<ListVacanciesEndpoint>();
        services.AddSingleton<VacanciesPage>();
        services.AddSingleton<ImportPage>();
        services.AddSingleton<CloseVacancyHandler>();
        services.AddSingleton<CloseVacancyEndpoint>();
        return services;
    }
}
