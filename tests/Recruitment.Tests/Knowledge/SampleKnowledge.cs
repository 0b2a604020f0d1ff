using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Costs;
using Recruitment.Knowledge;
using Recruitment.Platform.Documents;
using Recruitment.Providers.OpenAi;
using Recruitment.Tests.Conversations;

namespace Recruitment.Tests.Knowledge;

/// <summary>The sample brand's articles, registered as the product registers them, without a store.</summary>
internal static class SampleKnowledge
{
    public static KnowledgeLookup Lookup()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return services.AddSingleton<IDocuments, MemoryDocuments>().AddCosts().AddKnowledge().AddOpenAi().BuildServiceProvider().GetRequiredService<KnowledgeLookup>();
    }
}
