using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Recruitment.TestKit.Emulators;

/// <summary>Stands in front of an emulator and answers in its place as told: throttled, down, or after the work was done.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private static readonly string[] NotForwarded = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length"];

    private readonly WebApplication _app;
    private readonly HttpClient _upstream;
    private readonly Uri _target;
    private readonly X509Certificate2? _certificate;

    private FaultProxy(Uri target)
    {
        _target = target;
        _upstream = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => target.IsLoopback && certificate is not null },
        });
        _certificate = target.Scheme == Uri.UriSchemeHttps ? LoopbackCertificate.Create() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (_certificate is not null)
            {
                listen.UseHttps(_certificate);
            }
        }));
        builder.WebHost.UseKestrelHttpsConfiguration();
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Asked for each request; null lets it pass.</summary>
    public Func<HttpRequest, FaultAnswer?> Fault { get; set; } = _ => null;

    /// <summary>Method and status of each answer that the emulator did not give.</summary>
    public ConcurrentQueue<(string Method, int Status)> Refused { get; } = new();

    /// <summary>As the target, on the proxy's port.</summary>
    public Uri Address => new UriBuilder(_target) { Port = new Uri(_app.Urls.First()).Port }.Uri;

    public static async Task<FaultProxy> StartAsync(Uri target)
    {
        var proxy = new FaultProxy(target);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _upstream.Dispose();
        _certificate?.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var fault = Fault(context.Request);
        if (fault is { AfterTheWork: false })
        {
            await RefuseAsync(context, fault);
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri(_target, RawTarget(context)));
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        request.Content = body.Length > 0 || context.Request.ContentLength is 0 ? new ByteArrayContent(body.ToArray()) : null;
        foreach (var header in context.Request.Headers.Where(header => !NotForwarded.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
            }
        }

        using var response = await _upstream.SendAsync(request);
        if (fault is not null)
        {
            await RefuseAsync(context, fault);
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers).Where(header => !NotForwarded.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        var answer = await response.Content.ReadAsByteArrayAsync();
        if (answer.Length > 0)
        {
            await context.Response.Body.WriteAsync(answer);
        }
    }

    /// <summary>As it came: an address that was decoded and encoded again would not fit its signature.</summary>
    private static string RawTarget(HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;

    private async Task RefuseAsync(HttpContext context, FaultAnswer fault)
    {
        Refused.Enqueue((context.Request.Method, fault.Status));
        if (fault.Status == FaultAnswer.NoAnswer)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status;
        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers["x-ms-retry-after-ms"] = ((int)wait.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync("{\"code\":\"Fault\",\"message\":\"as told\"}");
    }
}
