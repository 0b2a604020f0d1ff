using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Recruitment.Knowledge;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Providers.Web;

/// <summary>
/// Downloads from hosts on the allow-list. Redirects are followed by hand, each checked like the first address; the address that a
/// name resolves to is checked at the moment of connecting, so that a name cannot change its mind in between.
/// </summary>
internal sealed class PublicWeb(HttpClient http, IOptions<KnowledgeOptions> options) : IDocumentSource
{
    private const int MostRedirects = 3;

    public async Task<DownloadOutcome> DownloadAsync(Uri address, Func<Stream, CancellationToken, Task<long?>> keep, CancellationToken cancellationToken)
    {
        var current = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (SourcePolicy.Problem(current, options.Value.AllowedHosts) is { } problem)
            {
                return new DownloadOutcome.Refused(redirects == 0 ? problem : $"The address leads on to another one. {problem}");
            }

            using var response = await http.GetAsync(current, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                current = new Uri(current, next);
                continue;
            }

            return await KeepAsync(response, current, keep, cancellationToken);
        }

        return new DownloadOutcome.Refused($"The address leads on to others more than {MostRedirects} times.");
    }

    /// <summary>Connects only to the public internet.</summary>
    /// <exception cref="HttpRequestException">The name has no address, or only private ones.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var publics = addresses.Where(SourcePolicy.IsPublic).ToArray();
        if (publics.Length == 0)
        {
            throw new HttpRequestException("The host has no address on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(publics, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<DownloadOutcome> KeepAsync(
        HttpResponseMessage response, Uri address, Func<Stream, CancellationToken, Task<long?>> keep, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
        {
            throw new HttpRequestException($"HTTP {(int)response.StatusCode}", null, response.StatusCode);
        }

        if (!response.IsSuccessStatusCode)
        {
            return new DownloadOutcome.Refused($"The address answered HTTP {(int)response.StatusCode}.");
        }

        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await keep(content, cancellationToken) is { } bytes
            ? new DownloadOutcome.Kept(bytes, Uri.UnescapeDataString(address.Segments[^1].Trim('/')), response.Content.Headers.ContentType?.ToString())
            : new DownloadOutcome.TooLarge();
    }
}
