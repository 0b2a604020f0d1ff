using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Privacy.Audit;

/// <summary>
/// How entries hang together. An entry's hash is SHA-256 over its number, moment (round-trip format "O"), actor, action, subject, reason and the hash
/// before it, each written as <c>length:value;</c> in UTF-8 with the length in characters and <c>-;</c> for no reason, so that no two entries read alike.
/// </summary>
internal sealed class AuditChain(byte[] key)
{
    /// <summary>Stands in for the hash before the first entry.</summary>
    public static readonly string Genesis = new('0', 64);

    public AuditEntry Next(long sequence, string previous, DateTimeOffset at, AuditEvent happened)
    {
        var hash = HashOf(sequence, at, happened, previous);
        return new AuditEntry(sequence, at, happened, previous, hash, Seal(hash));
    }

    public AuditAnchor Anchor(long sequence, string hash) => new(sequence, hash, Seal(AnchorText(sequence, hash)));

    public bool IsGenuine(AuditEntry entry) => AreEqual(entry.Seal, Seal(entry.Hash));

    public bool IsGenuine(AuditAnchor anchor) => AreEqual(anchor.Seal, Seal(AnchorText(anchor.Sequence, anchor.Hash)));

    public static string HashOf(long sequence, DateTimeOffset at, AuditEvent happened, string previous)
    {
        var text = new StringBuilder();
        Add(text, sequence.ToString(CultureInfo.InvariantCulture));
        Add(text, at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
        Add(text, happened.Actor);
        Add(text, happened.Action);
        Add(text, happened.Subject);
        Add(text, happened.Reason);
        Add(text, previous);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("-;");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value};");
        }
    }

    private static string AnchorText(long sequence, string hash) => string.Create(CultureInfo.InvariantCulture, $"anchor:{sequence}:{hash}");

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private string Seal(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
