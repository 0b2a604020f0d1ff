using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Export;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Ten thousand messages are exported page by page: no piece holds more than a page, and the archive is written while the pieces are read.</summary>
public sealed class LargeExportTests(ITestOutputHelper output)
{
    private const int Messages = 10_000;
    private const int LongestPage = 100;

    [Fact]
    public async Task Export_OfTenThousandMessages_NeverHoldsThemAll()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync(configure: services => services.Replace(ServiceDescriptor.Singleton<IContactRecords>(new LongThread())));
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var key = (await app.FindAsync(conversation))!.Key;
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);

        // Act
        using var started = await officer.PostAsJsonAsync(new Uri("gdpr/export", UriKind.Relative), new { candidate = key.Candidate, reason = "Asked for by letter." });
        var done = await app.RunUntilRequestAsync(TimeSpan.FromHours(1), request => request.State == PrivacyRequestState.Done);
        var largest = 0;
        await foreach (var part in app.Services.GetRequiredService<IDocuments>().ListAsync(DocumentAddress.Exports, key.Candidate, string.Empty, CancellationToken.None))
        {
            largest = Math.Max(largest, part.Json.Length);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var counting = new CountingStream();
        await app.Services.GetRequiredService<ExportArchive>().WriteAsync(counting, done, CancellationToken.None);
        using var answer = await officer.GetAsync(new Uri($"gdpr/export/{done.Id}/download", UriKind.Relative));
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var data = archive.GetEntry("data.json")!.Open();
        var exported = (await JsonNode.ParseAsync(data))!["threads"]!.AsArray().Sum(thread => thread!["messages"]!.AsArray().Count);

        // Assert
        output.WriteLine($"largest piece {largest:N0} bytes; live memory grew at most {(counting.Peak - before) / 1024.0 / 1024:F1} MiB while {Messages:N0} messages were written");
        Assert.Equal(Messages, exported);
        Assert.True(largest < 200_000, $"A piece has {largest} bytes; Cosmos DB holds 2 MB.");
        Assert.True(counting.Peak - before < 32 * 1024 * 1024, $"Live memory grew by {counting.Peak - before} bytes.");
    }

    /// <summary>Looks, now and then, how much is really alive.</summary>
    private sealed class CountingStream : Stream
    {
        private int _writes;

        public long Peak { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (++_writes % 50 == 1)
            {
                Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    private sealed class LongThread : IContactRecords
    {
        private static readonly string Text = new('x', 300);

        public Task<ContactRecord?> FindAsync(string contact, CancellationToken cancellationToken) =>
            Task.FromResult<ContactRecord?>(new ContactRecord(contact, "Sanne", null, null, new Dictionary<string, string>()));

        public Task<IReadOnlyList<ContactRecord>> ListAsync(int page, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactRecord>>([]);

        public Task<IReadOnlyList<ContactRecord>> SearchAsync(string phoneOrEmail, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactRecord>>([]);

        public Task<IReadOnlyList<ThreadRecord>> ListThreadsAsync(string contact, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ThreadRecord>>([]);

        public Task<ThreadRecord?> FindThreadAsync(string conversation, CancellationToken cancellationToken) =>
            Task.FromResult<ThreadRecord?>(new ThreadRecord(conversation, null, "open", [], new Dictionary<string, string>()));

        public Task<IReadOnlyList<MessageRecord>> ListMessagesAsync(string conversation, long after, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MessageRecord>>(
            [.. Enumerable.Range((int)after + 1, Math.Min(LongestPage, Messages - (int)after)).Select(number => new MessageRecord(
                number, MessageRecord.FromCandidate, false, number.ToString(CultureInfo.InvariantCulture) + Text, DateTimeOffset.UnixEpoch.AddMinutes(number), [], 1))]);

        public Task<MessageRecord?> FindMessageAsync(string conversation, string message, CancellationToken cancellationToken) => Task.FromResult<MessageRecord?>(null);

        public Task<IReadOnlyList<NoteRecord>> ListNotesAsync(string contact, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NoteRecord>>([]);

        public Task DeleteThreadAsync(string conversation, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task DeleteContactAsync(string contact, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
