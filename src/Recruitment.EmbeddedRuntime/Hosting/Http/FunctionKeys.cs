using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Http;

/// <summary>Keys that open protected functions, made at the first start and kept in <c>keys.json</c>, which only its owner can read.</summary>
internal sealed class FunctionKeys
{
    internal const string FileName = "keys.json";

    private const string Header = "x-functions-key";
    private const string Query = "code";
    private const int KeyBytes = 32;

    private readonly byte[] _function;
    private readonly byte[] _system;
    private readonly byte[] _admin;

    internal FunctionKeys(string directory)
    {
        var path = Path.Combine(directory, FileName);
        var keys = File.Exists(path) ? Read(path) : Create(path);
        FunctionKey = keys[nameof(AuthorizationLevel.Function)];
        SystemKey = keys[nameof(AuthorizationLevel.System)];
        AdminKey = keys[nameof(AuthorizationLevel.Admin)];
        _function = Encoding.UTF8.GetBytes(FunctionKey);
        _system = Encoding.UTF8.GetBytes(SystemKey);
        _admin = Encoding.UTF8.GetBytes(AdminKey);
    }

    internal string FunctionKey { get; }

    internal string SystemKey { get; }

    internal string AdminKey { get; }

    /// <summary>True when this start made the keys, so that they are shown once.</summary>
    internal bool AreNew { get; private set; }

    internal bool Allows(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        var key = Encoding.UTF8.GetBytes(given);

        // All three are compared, whatever the level, so that the time tells nothing. The admin key opens everything.
        var isFunction = CryptographicOperations.FixedTimeEquals(key, _function);
        var isSystem = CryptographicOperations.FixedTimeEquals(key, _system);
        var isAdmin = CryptographicOperations.FixedTimeEquals(key, _admin);
        return isAdmin || (level == AuthorizationLevel.Function && isFunction) || (level == AuthorizationLevel.System && isSystem);
    }

    private static Dictionary<string, string> Read(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) is { Count: 3 } keys
            ? keys
            : throw new InvalidDataException($"{FileName} in the data directory is damaged; delete it to get new keys.");

    private static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    private Dictionary<string, string> Create(string path)
    {
        var keys = new Dictionary<string, string>
        {
            [nameof(AuthorizationLevel.Function)] = NewKey(),
            [nameof(AuthorizationLevel.System)] = NewKey(),
            [nameof(AuthorizationLevel.Admin)] = NewKey(),
        };
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys);
        AreNew = true;
        return keys;
    }
}
