using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Providers.Web;

/// <summary>Registers downloading from the public web.</summary>
public static class PublicWebRegistration
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "public-web";

    public static IServiceCollection AddPublicWeb(this IServiceCollection services)
    {
        services.AddHttpClient<IDocumentSource, PublicWeb>(Client, http =>
            {
                http.Timeout = TimeSpan.FromSeconds(60);
                http.DefaultRequestHeaders.UserAgent.ParseAdd("recruitment-assistant/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,

                // A proxy would resolve the name itself, past our check.
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                ConnectCallback = PublicWeb.ConnectAsync,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services;
    }
}
