using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Agents;

namespace Recruitment.Providers.OpenAi;

/// <summary>Says at the start which deployments have no price, because their costs will be unknown.</summary>
internal sealed partial class UnpricedDeployments(IOptions<OpenAiOptions> options, IOptions<AgentsOptions> agents, ILogger<UnpricedDeployments> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var openAi = options.Value;
        string?[] used = [openAi.RouterModel, openAi.ConversationModel, openAi.ExtractionModel, openAi.CrmModel, openAi.SecondModel, openAi.EconomyModel, openAi.TranscriptionModel];
        var asked = used.Where(_ => agents.Value.Mode is AgentsMode.Model).Append(openAi.Endpoint is null ? null : openAi.EmbeddingsModel);
        foreach (var deployment in asked.OfType<string>().Distinct().Where(name => name.Length > 0 && !openAi.Prices.ContainsKey(name)))
        {
            Log.NoPrice(logger, deployment);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Deployment {Deployment} has no price under OpenAI:Prices: its costs are reported as unknown, and the budgets count OpenAI:OtherPrice")]
        public static partial void NoPrice(ILogger logger, string deployment);
    }
}
