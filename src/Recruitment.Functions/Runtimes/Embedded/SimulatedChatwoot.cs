using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Providers.Chatwoot;
using Recruitment.Simulator;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Without <c>Chatwoot:BaseUrl</c>: the app talks to its own simulator over HTTP, with secrets made for this run.</summary>
internal sealed class SimulatedChatwoot : IPostConfigureOptions<ChatwootOptions>
{
    public void PostConfigure(string? name, ChatwootOptions options)
    {
        options.BaseUrl = new Uri(OwnAddressHandler.Placeholder, "simulator");
        options.WebhookSecret ??= Token();
        options.BotToken ??= Token();
        options.UserToken ??= Token();
    }

    public static ChatwootSimulator CreateSimulator(IServiceProvider provider, string directory)
    {
        var chatwoot = provider.GetRequiredService<IOptions<ChatwootOptions>>().Value;
        var brand = provider.GetRequiredService<IOptions<BrandOptions>>().Value;
        var own = provider.GetRequiredService<OwnAddressHandler>().Fresh();
        own.InnerHandler = new SocketsHttpHandler();
        return new ChatwootSimulator(
            new SimulatorOptions
            {
                AccountId = int.Parse(chatwoot.AccountId.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                WebhookUrl = new Uri(OwnAddressHandler.Placeholder, "webhooks/chatwoot"),
                WebhookSecret = chatwoot.WebhookSecret,
                BotToken = chatwoot.BotToken!,
                UserToken = chatwoot.UserToken!,
                BrandName = brand.Name,
                SnapshotFile = Path.Combine(directory, "simulator.json"),
            },
            provider.GetRequiredService<TimeProvider>(),
            new HttpClient(own) { Timeout = TimeSpan.FromSeconds(5) },
            provider.GetRequiredService<ILogger<ChatwootSimulator>>());
    }

    private static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
