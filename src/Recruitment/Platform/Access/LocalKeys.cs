using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Recruitment.Platform.Access;

/// <summary>
/// One key for each role, made at the first start. Only hashes are kept, in <c>access-keys.json</c>, which its owner alone can read; the keys themselves are
/// shown once. A lost key is replaced with <c>Access:NewKey</c>.
/// </summary>
public sealed class LocalKeys : ICredentials
{
    public const string FileName = "access-keys.json";

    private const int KeyBytes = 32;
    private const int IdLength = 8;

    private readonly Dictionary<Role, byte[]> _hashes;
    private readonly Dictionary<Role, string> _fresh = [];

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public LocalKeys(IOptions<AccessOptions> options)
    {
        var directory = options.Value.KeyDirectory ?? throw new InvalidOperationException("Local keys need a directory.");
        var path = Path.Combine(directory, FileName);
        _hashes = File.Exists(path) ? Read(path) : [];
        foreach (var role in Enum.GetValues<Role>().Where(role => !_hashes.ContainsKey(role) || options.Value.Renews(role)))
        {
            var key = $"rk_{role.ToString().ToLower(CultureInfo.InvariantCulture)}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes))}";
            _fresh[role] = key;
            _hashes[role] = Hash(key);
        }

        if (_fresh.Count > 0)
        {
            Directory.CreateDirectory(directory);
            Write(path);
        }
    }

    /// <summary>Keys that this start made; there is no other way to see them.</summary>
    public IReadOnlyDictionary<Role, string> Fresh => _fresh;

    public bool AcceptsSignIn => true;

    public Task<Principal?> AuthenticateAsync(string bearer, CancellationToken cancellationToken)
    {
        // Every hash is compared, whichever fits, so that the time tells nothing.
        var given = Hash(bearer);
        Principal? found = null;
        foreach (var (role, hash) in _hashes)
        {
            if (CryptographicOperations.FixedTimeEquals(given, hash))
            {
                found = Holder(role, hash);
            }
        }

        return Task.FromResult(found);
    }

    public Principal? Find(string principalId) =>
        _hashes.Select(entry => Holder(entry.Key, entry.Value)).FirstOrDefault(holder => holder.Id == principalId);

    /// <summary>The start of the hash makes sessions end when the key is replaced.</summary>
    private static Principal Holder(Role role, byte[] hash) =>
        new($"local:{role.ToString().ToLower(CultureInfo.InvariantCulture)}:{Convert.ToHexStringLower(hash)[..IdLength]}", new HashSet<Role> { role });

    /// <summary>A plain hash is enough: the key is 256 random bits, not a password.</summary>
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static Dictionary<Role, byte[]> Read(string path)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<Dictionary<Role, string>>(File.ReadAllText(path)) ?? [];
            return stored.ToDictionary(entry => entry.Key, entry => Convert.FromHexString(entry.Value));
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new InvalidDataException($"{FileName} in the data directory is damaged; delete it to get new keys.", exception);
        }
    }

    private void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = path + ".new";
        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, _hashes.ToDictionary(entry => entry.Key.ToString(), entry => Convert.ToHexStringLower(entry.Value)));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
