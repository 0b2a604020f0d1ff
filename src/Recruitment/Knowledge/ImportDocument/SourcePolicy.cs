using System.Net;
using System.Net.Sockets;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Where a download may go: hosts on the list, over https, and never into a private network.</summary>
public static class SourcePolicy
{
    private const int Https = 443;

    // 168.63.129.16 is public by its number, but on Azure it is the machine that the app runs on.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "168.63.129.16/32", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <returns>What is wrong with the address; null when it may be asked.</returns>
    public static string? Problem(Uri address, IReadOnlyList<string> allowedHosts) => address switch
    {
        { IsAbsoluteUri: false } or not { Scheme: "https" } => "Send an address that begins with https://.",
        { UserInfo.Length: > 0 } => "Send an address without a user name or password in it.",
        { Port: not Https } => "Send an address without a port.",
        _ when allowedHosts.Count == 0 => "No host is allowed. List the hosts that documents may come from under Knowledge:AllowedHosts.",
        _ when !allowedHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase) =>
            $"{address.IdnHost} is not one of the allowed hosts: {string.Join(", ", allowedHosts)}.",
        _ => null,
    };

    /// <summary>Whether an address is on the public internet (IANA's special-purpose registries); one that wraps an IPv4 address is judged as that.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(NotPublic, network => network.Contains(plain));
    }
}
