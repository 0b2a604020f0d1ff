using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>The disk of the journal is full in the middle of an erasure: the kernel refuses to let the process's files grow (RLIMIT_FSIZE).</summary>
public sealed partial class FullDiskTests(ITestOutputHelper output)
{
    private const string Secret = "full-disk-secret";
    private const int Room = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task FullDisk_WhileErasing_TakesNothingSaysSoAndGoesOnWhenThereIsRoom()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit"), "Needs prlimit.");

        // Arrange: an erasure that waits for Chatwoot, then a disk with a little room left.
        var directory = Directory.CreateTempSubdirectory("full-disk-").FullName;
        string erasure;
        var acknowledged = new List<int>();
        var statuses = new List<HttpStatusCode>();
        JsonNode open, problem;
        HttpStatusCode ready, export;
        await using (var app = await StartAsync(directory))
        {
            var (candidate, other) = (await app.KnownAsync("Sanne", "+31612345678"), await app.KnownAsync("Noor", "+31687654321"));
            await app.PostAsync("simulator/ui/faults", new { kind = "fail", status = 503, count = 10_000, method = "DELETE", path = "contacts" });
            erasure = (string)(await app.SendAsync(HttpMethod.Delete, $"gdpr/contacts/{candidate}", new { confirm = "ERASE", reason = "Asked for by letter." })).Body!["id"]!;
            await app.WaitAsync($"gdpr/requests/{erasure}", request => (string?)request["waitsFor"] == "chatwoot");
            await app.LimitAsync(directory, Room);

            // Act
            var sender = new WebhookSender(app.Http, app.Url, Secret);
            for (var number = 1; number < 1000 && statuses.LastOrDefault(HttpStatusCode.OK) == HttpStatusCode.OK; number++)
            {
                statuses.Add(await sender.SendAsync(100_000 + number, 100_000 + number, CancellationToken.None));
                if (statuses[^1] == HttpStatusCode.OK)
                {
                    acknowledged.Add(100_000 + number);
                }
            }

            statuses.Add(await sender.SendAsync(200_000, 200_000, CancellationToken.None));
            (export, problem) = await app.SendAsync(HttpMethod.Post, "gdpr/export", new { candidate = other, reason = "Asked for by letter." });
            (ready, _) = await app.SendAsync(HttpMethod.Get, "health/readiness", null);
            open = await app.WaitAsync($"gdpr/requests/{erasure}", _ => true);
        }

        // Room again; a supervisor starts the process, because it is not ready.
        output.WriteLine($"{acknowledged.Count} webhooks were taken before the disk was full.");
        await using var again = await StartAsync(directory);
        var done = await again.WaitAsync($"gdpr/requests/{erasure}", request => (string?)request["state"] == "Done");
        using var certificate = await again.Http.GetAsync(new Uri(again.Url, $"gdpr/receipts/{erasure}/certificate"));
        foreach (var conversation in acknowledged)
        {
            await again.WaitAsync($"conversations/1-{conversation}/turns", _ => true, "Recruiter");
        }

        // Assert
        Assert.NotEmpty(acknowledged);
        Assert.All(statuses.Skip(acknowledged.Count), status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (ready, export));
        Assert.Contains("disk", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(("Running", "chatwoot"), ((string?)open["state"], (string?)open["waitsFor"]));
        Assert.Equal("Done", (string?)done["state"]);
        Assert.Equal(HttpStatusCode.OK, certificate.StatusCode);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<App> StartAsync(string directory)
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();

        // A shell that ignores the signal with which the kernel tells of the limit, so that the write fails as on a full disk.
        var start = new ProcessStartInfo("/bin/bash")
        {
            ArgumentList = { "-c", "trap '' XFSZ; exec dotnet \"$0\" --urls \"$1\"", Path.Combine(AppContext.BaseDirectory, "Recruitment.Functions.dll"), url.ToString() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Data__Directory"] = directory,
            ["Chatwoot__WebhookSecret"] = Secret,
            ["Turns__QuietWindow"] = "00:00:00",
            ["Access__NewKey"] = "all",
            ["Logging__LogLevel__Default"] = "Critical",
        })
        {
            start.Environment[name] = value;
        }

        var app = new App(Process.Start(start)!, url);
        await app.WaitForKeysAsync();
        return app;
    }

    /// <summary>The app as a process of its own.</summary>
    private sealed partial class App : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly Dictionary<string, string> _keys = [];

        public App(Process process, Uri url)
        {
            (_process, Url) = (process, url);
            process.OutputDataReceived += (_, line) => Read(line.Data);
            process.ErrorDataReceived += (_, line) => Read(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public Uri Url { get; }

        public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

        public async Task WaitForKeysAsync() => await UntilAsync(async () =>
        {
            Assert.False(_process.HasExited, "The app stopped by itself.");
            lock (_keys)
            {
                if (_keys.Count < 3)
                {
                    return false;
                }
            }

            using var alive = await Http.GetAsync(new Uri(Url, "health/liveness"));
            return alive.IsSuccessStatusCode;
        });

        public async Task<string> KnownAsync(string name, string phone)
        {
            var id = (int)(await PostAsync("simulator/ui/candidates", new { name, phone })).Body!["id"]!;
            await PostAsync($"simulator/ui/candidates/{id}/messages", new { text = "Hoi, ik zoek werk in Utrecht" });
            JsonNode? found = null;
            await UntilAsync(async () => (found = (await PostAsync("gdpr/search", new { query = phone })).Body) is JsonArray { Count: > 0 });
            return (string)found![0]!["candidate"]!;
        }

        /// <summary>Lets no file of the process grow beyond the journal's log as it is now, and a little.</summary>
        public async Task LimitAsync(string directory, int room)
        {
            var log = Directory.EnumerateFiles(directory, "*.log").Max(file => new FileInfo(file).Length);
            using var limit = Process.Start("/usr/bin/prlimit", ["--pid", _process.Id.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"--fsize={log + room}:")]);
            await limit.WaitForExitAsync();
            Assert.Equal(0, limit.ExitCode);
        }

        public Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

        public async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(HttpMethod method, string path, object? body, string role = "DataProtectionOfficer")
        {
            using var request = new HttpRequestMessage(method, new Uri(Url, path));
            lock (_keys)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys[role]);
            }

            request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
            using var answer = await Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
            return (answer.StatusCode, isJson && JsonNode.Parse(text) is { } json ? json : new JsonObject { ["detail"] = text });
        }

        public async Task<JsonNode> WaitAsync(string path, Func<JsonNode, bool> isTrue, string role = "DataProtectionOfficer")
        {
            (HttpStatusCode Status, JsonNode Body) last = default;
            await UntilAsync(async () => (last = await SendAsync(HttpMethod.Get, path, null, role)).Status == HttpStatusCode.OK && isTrue(last.Body), () => $"{path}: {last.Status} {last.Body}");
            return last.Body!;
        }

        public async ValueTask DisposeAsync()
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            Http.Dispose();
        }

        private void Read(string? line)
        {
            if (Key().Match(line ?? string.Empty) is { Success: true } found)
            {
                lock (_keys)
                {
                    _keys[found.Groups[1].Value] = found.Groups[2].Value;
                }
            }
        }

        private static async Task UntilAsync(Func<Task<bool>> isTrue, Func<string>? says = null)
        {
            var clock = Stopwatch.StartNew();
            while (true)
            {
                try
                {
                    if (await isTrue())
                    {
                        return;
                    }
                }
                catch (HttpRequestException) when (clock.Elapsed < Patience)
                {
                    // It does not listen yet.
                }

                Assert.True(clock.Elapsed < Patience, says?.Invoke() ?? "It did not happen.");
                await Task.Delay(50);
            }
        }

        [GeneratedRegex("^\\s+(Recruiter|DataProtectionOfficer|Operator)\\s+(rk_\\S+)")]
        private static partial Regex Key();
    }
}
