using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Retention;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Five thousand candidates of whom a thousand are due: what the rehearsal names is erased, and nothing else.</summary>
public sealed class RetentionTests(ITestOutputHelper output)
{
    private const int All = 5000;
    private const int Due = 1000;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero);

    [Fact]
    public async Task Run_OfAThousandAmongFiveThousand_ErasesExactlyWhatTheRehearsalNamed()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("retention-").FullName;
        var contacts = new ManyContacts();
        var clock = new ManualTimeProvider(Now);
        var watch = Stopwatch.StartNew();
        string run;
        HashSet<string> rehearsed;
        await using (var app = await StartAsync(directory, clock, contacts))
        {
            await FillAsync(app);
            output.WriteLine($"{All} candidates written after {watch.Elapsed.TotalSeconds:F0} s");
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            var rehearsal = await StartRunAsync(officer, dry: true);
            rehearsed = [.. (await WaitAsync(app, officer, rehearsal, RetentionRunState.Done))["due"]!.AsArray().Select(one => (string)one!["candidate"]!)];
            Assert.Equal(Due, rehearsed.Count);
            Assert.Equal(All, (await CandidatesAsync(app)).Count);

            // Act: it stops, because a thousand is more than one in twenty; an officer confirms; the app is stopped half-way.
            run = await StartRunAsync(officer, dry: false);
            await WaitAsync(app, officer, run, RetentionRunState.Stopped);
            Assert.Equal(All, (await CandidatesAsync(app)).Count);
            using var confirmed = await officer.PostAsync(new Uri($"gdpr/retention/runs/{run}/confirm", UriKind.Relative), null);
            Assert.True(confirmed.IsSuccessStatusCode);
            await app.RunUntilAsync(TimeSpan.FromMinutes(30), async () => contacts.Deleted > Due / 3 ? await Task.FromResult("half-way") : null);
        }

        output.WriteLine($"stopped after {contacts.Deleted} at {watch.Elapsed.TotalSeconds:F0} s");
        await using (var app = await StartAsync(directory, clock, contacts))
        {
            using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
            await app.RunUntilAsync(
                TimeSpan.FromHours(2), async () => (await app.Services.GetRequiredService<RetentionStore>().FindAsync(run, CancellationToken.None)) is { State: RetentionRunState.Done } done ? done : null);

            // Assert
            var left = await CandidatesAsync(app);
            Assert.Equal(All - Due, left.Count);
            Assert.Empty(left.Intersect(rehearsed));
            var report = (await app.Services.GetRequiredService<RetentionStore>().FindAsync(run, CancellationToken.None))!;
            Assert.Equal((All, Due, Due, 0), (report.Total, report.Due, report.Erased, report.Spared));
        }

        output.WriteLine($"done at {watch.Elapsed.TotalSeconds:F0} s");
        Directory.Delete(directory, recursive: true);
    }

    private static Task<TurnApp> StartAsync(string directory, ManualTimeProvider clock, ManyContacts contacts) => TurnApp.StartAsync(
        new Dictionary<string, string> { ["Embedded:VerifyReplay"] = "false" }, directory, services => services.Replace(ServiceDescriptor.Singleton<IContactRecords>(contacts)), clock);

    private static async Task FillAsync(TurnApp app)
    {
        var documents = app.Services.GetRequiredService<IDocuments>();
        await Parallel.ForEachAsync(Enumerable.Range(1, All), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, cancellationToken) =>
        {
            // Every fifth procedure was closed 40 days ago; of the others some are open and some closed last week.
            var closed = number % 5 == 0 ? 40 : number % 5 == 1 ? 7 : (int?)null;
            var key = new ConversationKey($"{number:x32}", $"1-{number}");
            var conversation = new Conversation
            {
                Key = key,
                Contact = new ContactCard(number, null, null),
                Thread = new ThreadSnapshot(
                    closed is null ? ThreadSnapshot.Pending : ThreadSnapshot.Resolved, false, [], null, Now.AddDays(-closed ?? 0).ToUnixTimeMilliseconds() / 1000d),
                LastActivityAt = Now.AddDays(-(closed ?? 1)),
            };
            await documents.TryWriteAsync(
                new DocumentAddress(DocumentAddress.People, key.Candidate, $"conversation:{key.Conversation}"),
                JsonSerializer.SerializeToUtf8Bytes(conversation, PlatformJson.Options), null, null, cancellationToken);
        });
    }

    private static async Task<HashSet<string>> CandidatesAsync(TurnApp app)
    {
        var found = new HashSet<string>();
        await foreach (var document in app.Services.GetRequiredService<IDocuments>().FindAsync(DocumentAddress.People, "conversation:", null, CancellationToken.None))
        {
            found.Add((string)JsonNode.Parse(document.Json.Span)!["key"]!["candidate"]!);
        }

        return found;
    }

    private static async Task<string> StartRunAsync(HttpClient officer, bool dry)
    {
        using var answer = await officer.PostAsJsonAsync(new Uri("gdpr/retention/runs", UriKind.Relative), new { dry });
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
    }

    private static Task<JsonNode> WaitAsync(TurnApp app, HttpClient officer, string run, RetentionRunState state) => app.RunUntilAsync(TimeSpan.FromMinutes(30), async () =>
    {
        var view = (await officer.GetFromJsonAsync<JsonNode>(new Uri($"gdpr/retention/runs/{run}", UriKind.Relative)))!;
        return (string?)view["run"]!["state"] == state.ToString() ? view : null;
    });

    /// <summary>Chatwoot with a contact and a thread for each number.</summary>
    private sealed class ManyContacts : IContactRecords
    {
        private readonly ConcurrentDictionary<string, bool> _gone = new();

        public int Deleted => _gone.Count(pair => pair.Key.StartsWith("contact", StringComparison.Ordinal));

        public Task<ContactRecord?> FindAsync(string contact, CancellationToken cancellationToken) =>
            Task.FromResult(_gone.ContainsKey("contact" + contact) ? null : new ContactRecord(contact, null, null, null, new Dictionary<string, string>()));

        public Task<IReadOnlyList<ContactRecord>> ListAsync(int page, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactRecord>>([]);

        public Task<IReadOnlyList<ContactRecord>> SearchAsync(string phoneOrEmail, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactRecord>>([]);

        public Task<IReadOnlyList<ThreadRecord>> ListThreadsAsync(string contact, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ThreadRecord>>([]);

        public Task<ThreadRecord?> FindThreadAsync(string conversation, CancellationToken cancellationToken) => Task.FromResult(
            _gone.ContainsKey("thread" + conversation) ? null : new ThreadRecord(conversation, null, null, [], new Dictionary<string, string>()));

        public Task<IReadOnlyList<MessageRecord>> ListMessagesAsync(string conversation, long after, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MessageRecord>>([]);

        public Task<MessageRecord?> FindMessageAsync(string conversation, string message, CancellationToken cancellationToken) => Task.FromResult<MessageRecord?>(null);

        public Task<IReadOnlyList<NoteRecord>> ListNotesAsync(string contact, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NoteRecord>>([]);

        public Task DeleteThreadAsync(string conversation, CancellationToken cancellationToken)
        {
            _gone["thread" + conversation] = true;
            return Task.CompletedTask;
        }

        public Task DeleteContactAsync(string contact, CancellationToken cancellationToken)
        {
            _gone["contact" + contact] = true;
            return Task.CompletedTask;
        }
    }
}
