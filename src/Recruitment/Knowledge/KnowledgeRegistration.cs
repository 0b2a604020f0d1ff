using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.EmbedDocument;
using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.Ranking;
using Recruitment.Knowledge.ReconcileImports;
using Recruitment.Knowledge.ReEmbedDocuments;
using Recruitment.Knowledge.RemoveDocument;
using Recruitment.Knowledge.ShowDocuments;
using Recruitment.Providers.Web;
using Recruitment.Vacancies;

namespace Recruitment.Knowledge;

/// <summary>Registers the brand's articles, the documents that are brought in, and their search.</summary>
public static class KnowledgeRegistration
{
    /// <summary>
    /// Reads <c>{Catalogue:Directory}/knowledge/*.md</c> at first use; a fault in it throws <see cref="CatalogueException"/>. Without
    /// <see cref="AddKnowledgeDocuments"/> the samples alone are searched, as in the evaluations. Needs <see cref="IEmbeddings"/>.
    /// </summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.SectionName);
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.SectionName).ValidateDataAnnotations()
            .Validate<IServiceProviderIsService>(
                static (options, services) => options.Search == RankingPlace.Memory || services.IsService(typeof(ISectionRanking)),
                "Knowledge:Search=Cosmos needs documents in Cosmos DB. Set Storage:Provider=Azure, or leave Knowledge:Search out.")
            .ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton(Samples);
        services.AddSingleton(provider => new KnowledgeIndex(
            provider.GetRequiredService<KnowledgeLibrary>(),
            provider.GetService<KnowledgeStore>(),
            provider.GetService<SampleSections>(),
            provider.GetRequiredService<IEmbeddings>().Model,
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.RefreshInterval,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(Nearest);
        services.AddSingleton<KnowledgeLookup>();
        services.AddSingleton<KnowledgeMetrics>();
        return services;
    }

    /// <summary>Adds bringing documents in; needs a store of documents and access control.</summary>
    public static IServiceCollection AddKnowledgeDocuments(this IServiceCollection services)
    {
        services.AddPublicWeb();
        services.AddSingleton<KnowledgeStore>();
        services.AddSingleton<SampleSections>();
        services.AddSingleton<UploadStore>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<ImportEnd>();
        services.AddSingleton<ImportDocumentEndpoint>();
        services.AddSingleton<ImportDocumentHandler>();
        services.AddSingleton<FetchDocumentHandler>();
        services.AddSingleton<ReadDocumentHandler>();
        services.AddSingleton<EmbedDocumentHandler>();
        services.AddSingleton<PublishDocumentHandler>();
        services.AddSingleton<ShowDocumentsEndpoint>();
        services.AddSingleton<KnowledgePage>();
        services.AddSingleton<RemoveDocumentEndpoint>();
        services.AddSingleton<RemoveDocumentHandler>();
        services.AddSingleton<ReEmbedDocumentsEndpoint>();
        services.AddSingleton<ReEmbedDocumentsHandler>();
        services.AddSingleton<ReconcileImportsHandler>();
        return services;
    }

    private static NearestSections Nearest(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value;
        return new NearestSections(
            options.Search == RankingPlace.Cosmos ? provider.GetRequiredService<ISectionRanking>() : null,
            options.QuestionTimeout,
            provider.GetRequiredService<KnowledgeMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<NearestSections>>());
    }

    private static KnowledgeLibrary Samples(IServiceProvider provider) => provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.UseSamples
        ? KnowledgeLibrary.Load(Path.Combine(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value.FullDirectory, "knowledge"))
        : new KnowledgeLibrary([]);
}
