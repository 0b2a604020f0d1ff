using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Consents.RecordConsent;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Statistics;
using Recruitment.Providers.Chatwoot;
using Recruitment.Simulator;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>
/// A crash between any two steps. One erasure runs; before and after each of its effects (a document written or removed, a call that changes Chatwoot, a
/// compaction) the whole data directory is copied as the disk was at that moment. Then the app is started on every copy, as after a power cut, and must finish.
/// </summary>
public sealed class ErasureCrashTests(ITestOutputHelper output)
{
    private const string Phone = "+31687654321";

    private static readonly string[] Traceable = ["Kanarievogel", "31687654321", "zeepaardjesfabriek"];

    [Fact]
    public async Task Erasure_CrashBeforeAndAfterEveryEffect_IsFinishedAndTellsOnce()
    {
        // Arrange
        var root = Directory.CreateTempSubdirectory("erasure-crash-").FullName;
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        var disk = new Disk(Path.Combine(root, "live"), Path.Combine(root, "copies"), clock);
        Directory.CreateDirectory(disk.Live);
        await using (var app = await StartAsync(disk.Live, clock, disk))
        {
            var candidate = app.ACandidate("Quirinius Kanarievogel", Phone);
            var conversation = app.Chatwoot.Candidate.Write(candidate, "Ik werkte in de zeepaardjesfabriek en zoek werk in Utrecht").ConversationId;
            await app.WaitForTurnsAsync(conversation, 1);
            app.Chatwoot.Candidate.Write(candidate, "verwijder al mijn gegevens");
            await app.WaitForTurnsAsync(conversation, 2);
            var key = (await app.FindAsync(conversation))!.Key;
            await TurnApp.EventuallyAsync(async () =>
                await app.Services.GetRequiredService<DurableTaskClient>().GetInstanceAsync(key.TurnInstance(2)) is { IsCompleted: true } ended ? ended : null);
            await app.Services.GetRequiredService<RecordConsentHandler>().HandleAsync(
                new RecordConsentCommand(new(key.Candidate), ConsentPurpose.TalentPool, ConsentAct.Given, "talent-pool/1", "nl", null, "system"), CancellationToken.None);

            // What an officer may let stay is set aside once as well, wherever it crashes.
            var kept = new KeptCategory(KeptCategories.ConsentProof, "17-3-e-legal-claims", clock.GetUtcNow().AddYears(1));
            await app.Services.GetRequiredService<PrivacyRequestStore>().ChangeAsync(
                (await app.RequestsAsync()).Single().Id, before => before with { StatisticsReason = "yearly report", Kept = [kept] }, CancellationToken.None);
            disk.Simulator = app.Chatwoot;

            // Act
            app.Chatwoot.Candidate.Write(candidate, "Ja, verwijder alles");
            await app.WaitForRequestAsync(request => request.State == PrivacyRequestState.Running);
            await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.State == PrivacyRequestState.Done);
        }

        // Assert
        Assert.True(disk.Copies.Count > 40, $"Only {disk.Copies.Count} crash points.");
        foreach (var (copy, point, at) in disk.Copies)
        {
            output.WriteLine($"{Path.GetFileName(copy)} {point}");
            await ResumeAsync(copy, point, new ManualTimeProvider(at));
        }

        output.WriteLine($"{disk.Copies.Count} crash points tried.");
        Directory.Delete(root, recursive: true);
    }

    private static async Task ResumeAsync(string copy, string point, ManualTimeProvider clock)
    {
        var before = await File.ReadAllTextAsync(Path.Combine(copy, "simulator.json"));
        var wasTold = before.Contains("-erasure-", StringComparison.Ordinal) || !before.Contains("zeepaardjesfabriek", StringComparison.Ordinal);
        var calls = new NoticeCalls();
        await using var app = await StartAsync(copy, clock, null, calls);

        // Time stands until the request is there: on a busy machine the turn's watchdog would hand it to a person before that.
        await app.WaitForRequestAsync(_ => true);
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(20), request => request.State == PrivacyRequestState.Done);
        Assert.True(calls.Count + (wasTold ? 1 : 0) == 1, $"{point}: told {calls.Count} times, before the crash {wasTold}.");
        Assert.All(done.Stores, line => Assert.True(line.After == 0, $"{point}: {line.Store} was not empty."));
        Assert.True(Traces.In(copy, Traceable) is { Count: 0 }, $"{point}: {string.Join(", ", Traces.In(copy, Traceable))}");
        var counted = Assert.Single(await app.Services.GetRequiredService<StatisticsStore>().ListAsync(CancellationToken.None));
        Assert.True((counted.People, counted.Counted.Count) == (1, 0), $"{point}: {counted.People} people were counted.");
        var kept = Assert.Single(await app.Services.GetRequiredService<KeptRecords>().ListAsync(done.Id, CancellationToken.None));
        Assert.True((kept.Records.Count, Assert.Single(done.Kept).Records) == (1, 1), $"{point}: {kept.Records.Count} records were kept.");
        var certificate = await app.Services.GetRequiredService<CertificateStore>().FindAsync(done.Id, CancellationToken.None);
        Assert.True(CertificateSeal.Problem(certificate, app.Services.GetRequiredService<CertificateSeal>().PublicKey) is null, point);
    }

    private static Task<TurnApp> StartAsync(string directory, ManualTimeProvider clock, Disk? disk, NoticeCalls? calls = null) => TurnApp.StartAsync(
        directory: directory,
        clock: clock,
        configure: services =>
        {
            if (disk is null)
            {
                services.AddHttpClient(nameof(ChatwootApi)).AddHttpMessageHandler(() => calls!);
                return;
            }

            var documents = services.Single(service => service.ServiceType == typeof(IDocuments));
            services.Replace(ServiceDescriptor.Singleton<IDocuments>(provider =>
                new CopyingDocuments((IDocuments)ActivatorUtilities.CreateInstance(provider, documents.ImplementationType!), disk)));
            var consents = services.Single(service => service.ServiceType == typeof(IConsentLog));
            services.Replace(ServiceDescriptor.Singleton<IConsentLog>(provider =>
                new CopyingConsents((IConsentLog)ActivatorUtilities.CreateInstance(provider, consents.ImplementationType!), disk)));
            var tombstones = services.Single(service => service.ServiceType == typeof(ITombstoneLog));
            services.Replace(ServiceDescriptor.Singleton<ITombstoneLog>(provider =>
                new CopyingTombstones((ITombstoneLog)ActivatorUtilities.CreateInstance(provider, tombstones.ImplementationType!), disk)));
            var residues = services.Single(service => service.ServiceType == typeof(IResidues));
            services.Replace(ServiceDescriptor.Singleton<IResidues>(provider =>
                new CopyingResidues((IResidues)ActivatorUtilities.CreateInstance(provider, residues.ImplementationType!), disk)));
            services.AddHttpClient(nameof(ChatwootApi)).AddHttpMessageHandler(() => new CopyingCalls(disk));
        });

    /// <summary>Copies the data directory whenever the erasure is about to change something, or has just done so.</summary>
    private sealed class Disk(string live, string copies, TimeProvider clock)
    {
        private readonly Lock _gate = new();

        public string Live { get; } = live;

        public ChatwootSimulator? Simulator { get; set; }

        public ConcurrentQueue<(string Copy, string Point, DateTimeOffset At)> Copies { get; } = new();

        public void Copy(string point)
        {
            lock (_gate)
            {
                if (Simulator is null)
                {
                    return;
                }

                // Chatwoot's own state is on Chatwoot's disk, which does not crash with ours.
                Simulator.Save();
                var copy = Path.Combine(copies, $"{Copies.Count:D3}");
                Directory.CreateDirectory(copy);
                foreach (var file in Directory.EnumerateFiles(Live).Where(file => Path.GetFileName(file) != "lock"))
                {
                    File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
                }

                Copies.Enqueue((copy, point, clock.GetUtcNow()));
            }
        }
    }

    private sealed class CopyingDocuments(IDocuments inner, Disk disk) : IDocuments
    {
        public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken) => inner.ReadAsync(address, cancellationToken);

        public async Task<string?> TryWriteAsync(
            DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
        {
            disk.Copy($"before writing {address.Container}/{address.Id}");
            var written = await inner.TryWriteAsync(address, json, etag, timeToLive, cancellationToken);
            disk.Copy($"after writing {address.Container}/{address.Id}");
            return written;
        }

        public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
            inner.ListAsync(container, partition, idPrefix, cancellationToken);

        public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken) =>
            inner.FindAsync(container, idPrefix, member, cancellationToken);

        public async Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken)
        {
            disk.Copy($"before removing {address.Container}/{address.Id}");
            await inner.DeleteAsync(address, cancellationToken);
            disk.Copy($"after removing {address.Container}/{address.Id}");
        }

        public async Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken)
        {
            disk.Copy($"before emptying {container}");
            await inner.DeletePartitionAsync(container, partition, cancellationToken);
            disk.Copy($"after emptying {container}");
        }
    }

    private sealed class CopyingConsents(IConsentLog inner, Disk disk) : IConsentLog
    {
        public Task<bool> TryAddAsync(string owner, ConsentEntry entry, CancellationToken cancellationToken) => inner.TryAddAsync(owner, entry, cancellationToken);

        public IAsyncEnumerable<ConsentEntry> ListAsync(string owner, CancellationToken cancellationToken) => inner.ListAsync(owner, cancellationToken);

        public async Task DeleteAsync(string owner, CancellationToken cancellationToken)
        {
            disk.Copy("before removing consents");
            await inner.DeleteAsync(owner, cancellationToken);
            disk.Copy("after removing consents");
        }
    }

    private sealed class CopyingTombstones(ITombstoneLog inner, Disk disk) : ITombstoneLog
    {
        public async Task PutAsync(Tombstone tombstone, CancellationToken cancellationToken)
        {
            disk.Copy("before putting a tombstone");
            await inner.PutAsync(tombstone, cancellationToken);
            disk.Copy("after putting a tombstone");
        }

        public Task<IReadOnlyList<Tombstone>> FindAsync(string name, CancellationToken cancellationToken) => inner.FindAsync(name, cancellationToken);

        public IAsyncEnumerable<Tombstone> ListAllAsync(CancellationToken cancellationToken) => inner.ListAllAsync(cancellationToken);
    }

    private sealed class CopyingResidues(IResidues inner, Disk disk) : IResidues
    {
        public IReadOnlyList<Residue> Left => inner.Left;

        public async Task SettleAsync(CancellationToken cancellationToken)
        {
            disk.Copy("before settling");
            await inner.SettleAsync(cancellationToken);
            disk.Copy("after settling");
        }
    }

    /// <summary>Counts the last messages of erasures.</summary>
    private sealed class NoticeCalls : DelegatingHandler
    {
        private int _count;

        public int Count => _count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content && (await content.ReadAsStringAsync(cancellationToken)).Contains("-erasure-", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _count);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CopyingCalls(Disk disk) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                return await base.SendAsync(request, cancellationToken);
            }

            disk.Copy($"before {request.Method} to Chatwoot");
            var response = await base.SendAsync(request, cancellationToken);
            disk.Copy($"after {request.Method} to Chatwoot");
            return response;
        }
    }
}
