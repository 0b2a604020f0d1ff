using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Dates and signs each attempt of a request.</summary>
internal sealed class SharedKeyPolicy(StorageAccount account, SignatureScheme scheme) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;

        // The service compares with its own clock, so this is not the app's.
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);
        var text = StringToSign(scheme, request.Method.Method, Header(request, "Content-MD5"), Header(request, "Content-Type"), date, Resource(request.Uri.ToUri()));
        request.Headers.SetValue("Authorization", $"{scheme} {account.Name}:{Sign(text)}");
    }

    internal static string StringToSign(SignatureScheme scheme, string method, string hash, string type, string date, string resource) =>
        scheme == SignatureScheme.SharedKeyLite ? $"{date}\n{resource}" : $"{method}\n{hash}\n{type}\n{date}\n{resource}";

    /// <summary>Of the query only <c>comp</c> is signed. An emulator's path begins with the account, which then stands there twice.</summary>
    internal string Resource(Uri address)
    {
        var component = address.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return $"/{account.Name}{address.AbsolutePath}{(component is null ? string.Empty : "?" + component)}";
    }

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(account.Key, Encoding.UTF8.GetBytes(text)));

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out var value) ? value! : string.Empty;
}
