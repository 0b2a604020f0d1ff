using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Conversations.SendReply;
using Recruitment.Conversations.TranscribeTurn;
using Recruitment.Crm;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Chatwoot behind the ports of the features.</summary>
public static class ChatwootRegistration
{
    /// <summary>A page of messages is the largest answer that we ask for: 100 of them, mostly short.</summary>
    private const long LargestAnswer = 32 * 1024 * 1024;

    /// <summary>Adds Chatwoot; the builder lets the door put a handler between us and the network.</summary>
    public static IHttpClientBuilder AddChatwoot(this IServiceCollection services)
    {
        services.AddOptions<ChatwootOptions>().BindConfiguration(ChatwootOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ChatwootSignature>();
        services.AddSingleton<ChatwootEventMapper>();
        services.AddSingleton<IWebhookSource, ChatwootWebhook>();
        services.AddSingleton<IThread, ChatwootThread>();
        services.AddSingleton<IRecordings, ChatwootRecordings>();
        services.AddSingleton<IRecruiterInbox, ChatwootRecruiterInbox>();
        services.AddSingleton<IContactRecords, ChatwootContactRecords>();
        services.AddSingleton(provider => new ChatwootApi(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ChatwootApi)), provider.GetRequiredService<IOptions<ChatwootOptions>>()));
        services.AddHealthChecks().AddCheck<ChatwootHealthCheck>("chatwoot", timeout: TimeSpan.FromSeconds(10));
        return services
            .AddHttpClient(nameof(ChatwootApi), (provider, http) =>
            {
                var chatwoot = provider.GetRequiredService<IOptions<ChatwootOptions>>().Value;
                http.BaseAddress = new Uri(chatwoot.BaseUrl!.AbsoluteUri.TrimEnd('/') + "/");
                http.Timeout = chatwoot.Timeout;
                http.MaxResponseContentBufferSize = LargestAnswer;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                AllowAutoRedirect = false,
                UseCookies = false,
            });
    }
}
