using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Recruitment.Providers.Chatwoot;
using Recruitment.TestKit;

namespace Recruitment.Tests.Providers.Chatwoot;

public sealed class ChatwootSignatureTests
{
    private const string Body = """{"event":"message_created"}""";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("of-the-webhook")]
    [InlineData("of-the-bot")]
    [InlineData("of-the-inbox")]
    public void Verify_AnyOfTheThreeSecrets_IsGenuine(string secret) =>
        Assert.True(Signature().Verify(Encoding.UTF8.GetBytes(Body), Signed(secret, Now)));

    [Theory]
    [InlineData("of-someone-else", 0)]
    [InlineData("of-the-bot", 301)]
    [InlineData("of-the-bot", -301)]
    public void Verify_OtherSecretOrTime_IsRefused(string secret, int offset) =>
        Assert.False(Signature().Verify(Encoding.UTF8.GetBytes(Body), Signed(secret, Now.AddSeconds(offset))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Verify_BodyOnly_IsGenuineOnlyWhenAllowed(bool allowed) =>
        Assert.Equal(allowed, Signature(allowed).Verify(Encoding.UTF8.GetBytes(Body), Signed("of-the-webhook", null)));

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("sha1=0000000000000000000000000000000000000000000000000000000000000000")]
    public void Verify_HeaderIsNotASignature_IsRefused(string header)
    {
        // Arrange
        var headers = Signed("of-the-bot", Now);
        headers[ChatwootSignature.SignatureHeader] = header;

        // Act
        var isGenuine = Signature().Verify(Encoding.UTF8.GetBytes(Body), headers);

        // Assert
        Assert.False(isGenuine);
    }

    [Fact]
    public void Verify_OneByteChanged_IsRefused() =>
        Assert.False(Signature().Verify(Encoding.UTF8.GetBytes(Body.Replace("created", "updated", StringComparison.Ordinal)), Signed("of-the-bot", Now)));

    private static ChatwootSignature Signature(bool allowBodyOnly = false) => new(
        Options.Create(new ChatwootOptions
        {
            WebhookSecret = "of-the-webhook",
            AgentBotSecret = "of-the-bot",
            ApiInboxSecret = "of-the-inbox",
            AllowBodyOnlySignature = allowBodyOnly,
        }),
        new ManualTimeProvider(Now));

    private static HeaderDictionary Signed(string secret, DateTimeOffset? at)
    {
        var timestamp = at?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes(timestamp is null ? Body : $"{timestamp}.{Body}");
        var headers = new HeaderDictionary
        {
            [ChatwootSignature.SignatureHeader] = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)),
        };
        if (timestamp is not null)
        {
            headers[ChatwootSignature.TimestampHeader] = timestamp;
        }

        return headers;
    }
}
