using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Signs certificates and checks them: ECDSA on P-256 with SHA-256 over the exact bytes of the <c>certificate</c> member, IEEE P1363 form, base64.
/// A file is good only byte for byte as it was made, so that nothing in or around the signed part can be changed.
/// </summary>
public sealed class CertificateSeal : IDisposable
{
    private const string Algorithm = "ES256";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly ECDsa _key = ECDsa.Create();

    public CertificateSeal(IOptions<RequestsOptions> options)
    {
        _key.ImportFromPem(options.Value.CertificateKey);
        PublicKey = _key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>PEM of the public half, with which anybody can check a certificate.</summary>
    public string PublicKey { get; }

    /// <summary>The certificate as a signed file.</summary>
    public byte[] Sign(ErasureCertificate certificate)
    {
        var text = JsonSerializer.Serialize(certificate, Json);
        var signature = Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
        return Encoding.UTF8.GetBytes(File(text, KeyId(_key), signature));
    }

    /// <summary>Checks a file against a public key.</summary>
    /// <returns>Null when it is genuine; otherwise what is wrong, in one sentence.</returns>
    public static string? Problem(ReadOnlyMemory<byte> file, string publicKeyPem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicKeyPem);
        try
        {
            using var parsed = JsonDocument.Parse(file);
            var certificate = parsed.RootElement.GetProperty("certificate").GetRawText();
            var signature = parsed.RootElement.GetProperty("signature");
            if (signature.GetProperty("keyId").GetString() != KeyId(key))
            {
                return "It was signed with another key.";
            }

            var value = signature.GetProperty("value").GetString()!;
            return !key.VerifyData(Encoding.UTF8.GetBytes(certificate), Convert.FromBase64String(value), HashAlgorithmName.SHA256)
                ? "The signature does not fit: the certificate was changed."
                : !file.Span.SequenceEqual(Encoding.UTF8.GetBytes(File(certificate, KeyId(key), value))) ? "Something around the certificate was changed." : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return "It is not a certificate of this product, or it is damaged.";
        }
    }

    public void Dispose() => _key.Dispose();

    private static string File(string certificate, string keyId, string signature) =>
        $"{{\n\"certificate\": {certificate},\n\"signature\": {{ \"algorithm\": \"{Algorithm}\", \"keyId\": \"{keyId}\", \"value\": \"{signature}\" }}\n}}\n";

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the public key.</summary>
    private static string KeyId(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
}
