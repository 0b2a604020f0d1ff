using System.Net;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Tests.Knowledge;

public sealed class SourcePolicyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.20.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::a00:1")]
    public void IsPublic_AddressThatLeadsInside_IsNot(string address) => Assert.False(SourcePolicy.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2606:2800:220:1::1")]
    public void IsPublic_OrdinaryAddress_Is(string address) => Assert.True(SourcePolicy.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://www.example.nl/a", true)]
    [InlineData("https://WWW.EXAMPLE.NL/a", true)]
    [InlineData("https://example.nl/a", false)]
    [InlineData("https://www.example.nl.elders.nl/a", false)]
    [InlineData("https://www.example.nl@elders.nl/a", false)]
    [InlineData("http://www.example.nl/a", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Problem_OnlyHostsOnTheList_AreAsked(string address, bool isFine) =>
        Assert.Equal(isFine, SourcePolicy.Problem(new Uri(address), ["www.example.nl"]) is null);
}
