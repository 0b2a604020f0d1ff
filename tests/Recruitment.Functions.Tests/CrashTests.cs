using System.Diagnostics;
using System.Globalization;
using System.Net;
using Recruitment.TestKit;
using Recruitment.TestKit.Emulators;

namespace Recruitment.Functions.Tests;

/// <summary>The app as a process that is killed without warning, over and over, while candidates write.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Messages = 500;
    private const int Kills = 10;
    private const string Secret = "crash-test-secret";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public Task Kill_TenTimesWhileFiveHundredMessagesArrive_EachAcknowledgedMessageGetsOneReply() =>
        KillWhileMessagesArriveAsync(new Dictionary<string, string>(), shortestLife: 100, longestLife: 900);

    [Fact]
    public async Task Kill_TenTimesWithStoresOverTheWire_EachAcknowledgedMessageGetsOneReply()
    {
        // Of its own: the tables cannot be kept apart otherwise, and another app's sweep would take up what is spilled here.
        await using var emulators = new StorageEmulators();
        if (await emulators.StartAsync() is { } reason)
        {
            Assert.Skip(reason);
        }

        // Long enough that a message gets through now and then: one that is killed ten times in a row is a dead letter, as it should be.
        await KillWhileMessagesArriveAsync(emulators.Settings, shortestLife: 1000, longestLife: 4000);
    }

    private async Task KillWhileMessagesArriveAsync(IReadOnlyDictionary<string, string> stores, int shortestLife, int longestLife)
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("crash-").FullName;
        await using var sink = new ChatwootSink(new Uri("http://127.0.0.1:0"));
        await sink.StartAsync(CancellationToken.None);
        var port = FreePort();
        var url = new Uri($"http://127.0.0.1:{port}/");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var sender = new WebhookSender(http, url, Secret);
        var random = new Random(20261121);
        var acknowledged = new bool[Messages + 1];

        // Act
        var app = await StartAsync(directory, sink.Url, url, http, stores);
        var sending = SendAllAsync(sender, acknowledged);
        for (var kill = 0; kill < Kills || !sending.IsCompleted; kill++)
        {
            await Task.Delay(random.Next(shortestLife, longestLife));
            app.Kill();
            await app.WaitForExitAsync();
            app.Dispose();
            output.WriteLine($"kill {kill + 1}: {acknowledged.Count(is_ => is_)} acknowledged, {Enumerable.Range(1, Messages).Sum(sink.Replies)} replies");
            app = await StartAsync(directory, sink.Url, url, http, stores);
            if (kill > 200)
            {
                break;
            }
        }

        await sending;
        var clock = Stopwatch.StartNew();
        while (Enumerable.Range(1, Messages).Any(conversation => sink.Replies(conversation) == 0) && clock.Elapsed < Patience)
        {
            await Task.Delay(100);
        }

        output.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s after the last kill");
        output.WriteLine(string.Join('\n', (await http.GetStringAsync(new Uri(url, "metrics"))).Split('\n').Where(line => line.Contains("dead_letters{", StringComparison.Ordinal))));
        await Task.Delay(TimeSpan.FromSeconds(2));
        app.Kill();
        await app.WaitForExitAsync();
        app.Dispose();

        foreach (var doubled in Enumerable.Range(1, Messages).Where(conversation => sink.Replies(conversation) > 1))
        {
            output.WriteLine($"doubled: {doubled}\n{sink.Describe(doubled)}");
        }

        // Assert
        Assert.Equal(Messages, acknowledged.Count(is_ => is_));
        Assert.DoesNotContain(Enumerable.Range(1, Messages), conversation => sink.Replies(conversation) == 0);
        Assert.DoesNotContain(Enumerable.Range(1, Messages), conversation => sink.Replies(conversation) > 1);
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>One message for each conversation; a message that was not acknowledged is sent again.</summary>
    private static Task SendAllAsync(WebhookSender sender, bool[] acknowledged) => Parallel.ForEachAsync(
        Enumerable.Range(1, Messages),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (number, cancellationToken) =>
        {
            while (!acknowledged[number])
            {
                try
                {
                    acknowledged[number] = await sender.SendAsync(number, number, cancellationToken) == HttpStatusCode.OK;
                }
                catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
                {
                    await Task.Delay(50, cancellationToken);
                }
            }

            await Task.Delay(60, cancellationToken);
        });

    private static async Task<Process> StartAsync(
        string directory, Uri chatwoot, Uri url, HttpClient http, IReadOnlyDictionary<string, string> stores)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Recruitment.Functions.dll"), "--urls", url.ToString() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var settings = new Dictionary<string, string>
        {
            ["Data__Directory"] = directory,
            ["Chatwoot__BaseUrl"] = chatwoot.ToString(),
            ["Chatwoot__WebhookSecret"] = Secret,
            ["Chatwoot__BotToken"] = "bot",
            ["Chatwoot__UserToken"] = "user",
            ["Turns__QuietWindow"] = "00:00:00",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (name, value) in settings.Concat(stores))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var app = Process.Start(start)!;
        app.OutputDataReceived += (_, _) => { };
        app.ErrorDataReceived += (_, _) => { };
        app.BeginOutputReadLine();
        app.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            Assert.False(app.HasExited, "The app stopped by itself.");
            try
            {
                using var response = await http.GetAsync(new Uri(url, "health/liveness"));
                return app;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The app did not start.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return int.Parse(listener.LocalEndpoint.ToString()!.Split(':')[^1], CultureInfo.InvariantCulture);
    }
}
