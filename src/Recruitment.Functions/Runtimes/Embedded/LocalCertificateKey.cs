using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Makes the key that signs certificates on the first start. Losing it does not make old certificates worse: they are checked with its public half.</summary>
internal sealed class LocalCertificateKey(string directory) : IPostConfigureOptions<RequestsOptions>
{
    private readonly Lock _lock = new();

    public void PostConfigure(string? name, RequestsOptions options)
    {
        if (!string.IsNullOrEmpty(options.CertificateKey))
        {
            return;
        }

        lock (_lock)
        {
            options.CertificateKey = LocalSecret.ReadOrMake(directory, "certificate.key", Make);
        }
    }

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
