using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Vacancies;

namespace Recruitment.Knowledge;

/// <summary>Registers the brand's articles and their search.</summary>
public static class KnowledgeRegistration
{
    /// <summary>Reads <c>{Catalogue:Directory}/knowledge/*.md</c> at first use; a fault in it throws <see cref="CatalogueException"/>.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.SectionName);
        services.AddSingleton(provider => KnowledgeLibrary.Load(
            Path.Combine(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value.FullDirectory, "knowledge")));
        services.AddSingleton<KnowledgeSearch>();
        return services;
    }
}
