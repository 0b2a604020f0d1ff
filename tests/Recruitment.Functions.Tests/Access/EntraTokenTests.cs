using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Recruitment.Functions.Tests.Access;

/// <summary>Bearer tokens of an issuer that publishes its keys, as Entra ID does.</summary>
public sealed class EntraTokenTests
{
    private const string Audience = "5d3c1a60-0000-4000-8000-1b9f3ad5f001";

    [Theory]
    [InlineData("valid", HttpStatusCode.OK)]
    [InlineData("api audience", HttpStatusCode.OK)]
    [InlineData("other role", HttpStatusCode.Forbidden)]
    [InlineData("no role", HttpStatusCode.Forbidden)]
    [InlineData("role by number", HttpStatusCode.Forbidden)]
    [InlineData("other audience", HttpStatusCode.Unauthorized)]
    [InlineData("other issuer", HttpStatusCode.Unauthorized)]
    [InlineData("expired", HttpStatusCode.Unauthorized)]
    [InlineData("not yet valid", HttpStatusCode.Unauthorized)]
    [InlineData("other key", HttpStatusCode.Unauthorized)]
    [InlineData("tampered", HttpStatusCode.Unauthorized)]
    [InlineData("unsigned", HttpStatusCode.Unauthorized)]
    [InlineData("signed with the public key", HttpStatusCode.Unauthorized)]
    [InlineData("no object id", HttpStatusCode.Unauthorized)]
    public async Task Token_OfAnOperator_IsAcceptedOnlyWhenEverythingHolds(string token, HttpStatusCode expected)
    {
        // Arrange
        using var key = RSA.Create(2048);
        await using var issuer = await StartIssuerAsync(key);
        var url = issuer.Urls.First();
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Access:Authority"] = url, ["Access:Audience"] = Audience });

        // Act
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("operations/dead-letters", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Make(token, url, key));
        using var answer = await app.Http.SendAsync(request);

        // Assert
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task LocalKeys_WhereAnIssuerIsConfigured_AreNotMade()
    {
        // Arrange
        using var key = RSA.Create(2048);
        await using var issuer = await StartIssuerAsync(key);
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Access:Authority"] = issuer.Urls.First(), ["Access:Audience"] = Audience });

        // Act
        var page = await app.Http.GetStringAsync(new Uri("console/sign-in", UriKind.Relative));

        // Assert
        Assert.False(File.Exists(Path.Combine(app.DataDirectory, Platform.Access.LocalKeys.FileName)));
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
    }

    private static string Make(string kind, string issuer, RSA key)
    {
        using var other = RSA.Create(2048);
        var now = DateTime.UtcNow;
        SecurityKey signer = kind switch
        {
            "other key" => new RsaSecurityKey(other.ExportParameters(true)) { KeyId = "k1" },
            "signed with the public key" => new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(key.ExportSubjectPublicKeyInfoPem()))) { KeyId = "k1" },
            _ => new RsaSecurityKey(key.ExportParameters(true)) { KeyId = "k1" },
        };
        var claims = new Dictionary<string, object> { ["sub"] = "s" };
        if (kind != "no object id")
        {
            claims["oid"] = "00000000-0000-4000-8000-00000000000a";
        }

        if (kind != "no role")
        {
            claims["roles"] = new[] { kind switch { "other role" => "Recruiter", "role by number" => "2", _ => "Operator" } };
        }

        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = kind == "other issuer" ? "https://elsewhere.example" : issuer,
            Audience = kind switch { "other audience" => "another-app", "api audience" => $"api://{Audience}", _ => Audience },
            IssuedAt = now,
            NotBefore = kind == "not yet valid" ? now.AddHours(1) : now.AddHours(-2),
            Expires = kind switch { "expired" => now.AddHours(-1), "not yet valid" => now.AddHours(2), _ => now.AddHours(1) },
            Claims = claims,
            SigningCredentials = new SigningCredentials(signer, signer is RsaSecurityKey ? SecurityAlgorithms.RsaSha256 : SecurityAlgorithms.HmacSha256),
        });
        var parts = token.Split('.');
        return kind switch
        {
            "tampered" => $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("00000000a", "00000000b", StringComparison.Ordinal))}.{parts[2]}",
            "unsigned" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            _ => token,
        };
    }

    private static async Task<WebApplication> StartIssuerAsync(RSA key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var parameters = key.ExportParameters(false);
        app.MapGet("/.well-known/openid-configuration", () => Microsoft.AspNetCore.Http.Results.Content(
            $$"""{"issuer":"{{app.Urls.First()}}","jwks_uri":"{{app.Urls.First()}}/keys"}""", "application/json"));
        app.MapGet("/keys", () => Microsoft.AspNetCore.Http.Results.Content(
            $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}"}]}""", "application/json"));
        await app.StartAsync();
        return app;
    }
}
