using System.Security.Cryptography;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Commands;

/// <summary>
/// <c>dotnet run --project src/Recruitment.Functions -- certificate verify erasure.json certificate-key.pem</c>: checks a certificate of erasure with the public
/// key that <c>GET /gdpr/certificate-key</c> serves. Needs no settings and no store.
/// </summary>
internal static class VerifyCertificate
{
    /// <returns>0 when it is genuine, 2 when it is not, 1 when a file cannot be read.</returns>
    public static async Task<int> RunAsync(string certificate, string key)
    {
        try
        {
            var file = await File.ReadAllBytesAsync(certificate);
            if (CertificateSeal.Problem(file, await File.ReadAllTextAsync(key)) is { } problem)
            {
                await Console.Out.WriteLineAsync($"Not genuine. {problem}");
                return 2;
            }

            var facts = CertificateStore.Read(file);
            await Console.Out.WriteLineAsync($"Genuine: request {facts.Request}, {facts.Stores.Count} stores read back empty, completed {facts.CompletedAt:u}.");
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"{key} holds no public key in PEM.");
            return 1;
        }
    }
}
