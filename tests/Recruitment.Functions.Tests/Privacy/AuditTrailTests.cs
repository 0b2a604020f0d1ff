using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.EmbeddedRuntime.Tables;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>The audit trail in its real stores: whatever is done to them behind the app's back, the first broken link is named.</summary>
public sealed class AuditTrailTests
{
    private const string Partition = "audit";

    [Fact]
    public async Task Append_ManyAtOnce_MakesOneChainWithoutGaps()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var trail = app.Services.GetRequiredService<AuditTrail>();
        using var other = ActivatorUtilities.CreateInstance<AuditTrail>(app.Services);

        // Act: two instances of the app, each at their fastest.
        var numbers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => (number % 2 == 0 ? trail : other).AppendAsync(Event(number), default)));

        // Assert
        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), numbers.Order());
        var found = await trail.VerifyAsync(default);
        Assert.True(found.IsIntact, $"{found}");
        Assert.Equal(60, found.Entries);
    }

    [Fact]
    public async Task Append_AfterARestart_GoesOn()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-audit-").FullName;
        await using (var first = await RecruitmentFactory.StartAsync(directory: directory))
        {
            await FillAsync(first, 3);
        }

        // Act
        await using var second = await RecruitmentFactory.StartAsync(directory: directory);
        var number = await second.Services.GetRequiredService<AuditTrail>().AppendAsync(Event(4), default);

        // Assert
        Assert.Equal(4, number);
        Assert.True((await VerifyAsync(second)).IsIntact);
    }

    [Fact]
    public async Task Append_ReasonWithAPerson_KeepsTheReasonWithoutThem()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var trail = app.Services.GetRequiredService<AuditTrail>();

        // Act
        await trail.AppendAsync(new AuditEvent("principal-1", "restriction.set", "subject-1", "betwist, bel 06-12345678 of mail sanne@voorbeeld.example"), default);

        // Assert
        var reason = (await trail.ListAsync(0, default).ToListAsync()).Single().Event.Reason;
        Assert.StartsWith("betwist, bel ", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("sanne", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Actor", "someone-else")]
    [InlineData("Action", "nothing.happened")]
    [InlineData("Subject", "another")]
    [InlineData("Reason", "a better one")]
    [InlineData("At", "2020-01-01T00:00:00.0000000+00:00")]
    public async Task Verify_ChangedEntry_NamesIt(string column, string value)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);

        // Act
        await ChangeAsync(app, 3, row => row[column] = value);

        // Assert
        AssertBroken(await VerifyAsync(app), 3, AuditProblems.Changed);
    }

    [Fact]
    public async Task Verify_ChangedEntryWithANewHash_IsForged()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);

        // Act: whoever can write the table can compute hashes too, but not the seal.
        await ChangeAsync(app, 3, row =>
        {
            row["Actor"] = "someone-else";
            var happened = new AuditEvent("someone-else", row.GetString("Action"), row.GetString("Subject"), row.GetString("Reason"));
            row["Hash"] = HashOf(3, row, happened);
        });

        // Assert
        AssertBroken(await VerifyAsync(app), 3, AuditProblems.Forged);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Verify_DeletedEntry_NamesTheGap(int number)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);

        // Act
        await Table(app).DeleteEntityAsync(Partition, Key(number));

        // Assert
        AssertBroken(await VerifyAsync(app), number, AuditProblems.Missing);
    }

    [Fact]
    public async Task Verify_DeletedTail_NamesTheFirstMissing()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);

        // Act
        await Table(app).DeleteEntityAsync(Partition, Key(5));
        await Table(app).DeleteEntityAsync(Partition, Key(4));

        // Assert
        AssertBroken(await VerifyAsync(app), 4, AuditProblems.TailMissing);
    }

    [Fact]
    public async Task Verify_DeletedTailAndMoreAppended_StillNamesTheGap()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);

        // Act
        await Table(app).DeleteEntityAsync(Partition, Key(5));
        await FillAsync(app, 1);

        // Assert
        AssertBroken(await VerifyAsync(app), 5, AuditProblems.Missing);
    }

    [Fact]
    public async Task Verify_SwappedEntries_NamesTheFirst()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);
        var (second, third) = (await RowAsync(app, 2), await RowAsync(app, 3));

        // Act
        (second.RowKey, third.RowKey) = (third.RowKey, second.RowKey);
        await Table(app).UpsertEntityAsync(second, TableUpdateMode.Replace);
        await Table(app).UpsertEntityAsync(third, TableUpdateMode.Replace);

        // Assert
        AssertBroken(await VerifyAsync(app), 2, AuditProblems.Changed);
    }

    [Theory]
    [InlineData("0000000000000000003-copy", 4, AuditProblems.Inserted)]
    [InlineData("0000000000000000006", 6, AuditProblems.Changed)]
    public async Task Verify_InsertedRow_NamesWhereItStands(string key, int number, string problem)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 5);
        var row = await RowAsync(app, 3);

        // Act
        row.RowKey = key;
        await Table(app).UpsertEntityAsync(row, TableUpdateMode.Replace);

        // Assert
        AssertBroken(await VerifyAsync(app), number, problem);
    }

    [Fact]
    public async Task Verify_AnchorTakenAway_SaysSo_AndTheTrailRemembers()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 2);
        var documents = app.Services.GetRequiredService<IDocuments>();
        var address = new DocumentAddress(DocumentAddress.People, "audit", "audit-anchor");
        await documents.DeleteAsync(address, default);

        // Act
        var before = await VerifyAsync(app);
        await FillAsync(app, 1);

        // Assert
        AssertBroken(before, 2, AuditProblems.AnchorMissing);
        var actions = await app.Services.GetRequiredService<AuditTrail>().ListAsync(0, default).Select(entry => entry.Event.Action).ToListAsync();
        Assert.Equal(["test.happened", "test.happened", "audit.anchor-lost", "test.happened"], actions);
        Assert.True((await VerifyAsync(app)).IsIntact);
    }

    [Fact]
    public async Task Verify_AnchorSetBack_IsForged()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await FillAsync(app, 3);
        var documents = app.Services.GetRequiredService<IDocuments>();
        var address = new DocumentAddress(DocumentAddress.People, "audit", "audit-anchor");
        var anchor = System.Text.Json.Nodes.JsonNode.Parse((await documents.ReadAsync(address, default))!.Json.Span)!;

        // Act
        anchor["sequence"] = 2;
        anchor["hash"] = (await RowAsync(app, 2)).GetString("Hash");
        await documents.TryWriteAsync(address, System.Text.Encoding.UTF8.GetBytes(anchor.ToJsonString()), DocumentAddress.AnyVersion, null, default);

        // Assert
        AssertBroken(await VerifyAsync(app), 3, AuditProblems.AnchorForged);
    }

    [Fact]
    public async Task Pseudonym_SaltErased_IsAnother()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var names = app.Services.GetRequiredService<AuditPseudonyms>();
        var candidate = new CandidateId("0123456789abcdef0123456789abcdef");

        // Act
        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => names.OfAsync(candidate, default)));
        var salt = new DocumentAddress(DocumentAddress.People, candidate.Value, "audit-salt");
        await app.Services.GetRequiredService<IDocuments>().DeleteAsync(salt, default);
        var second = await names.OfAsync(candidate, default);

        // Assert
        Assert.Single(first.Distinct());
        Assert.NotEqual(first[0], second);
        Assert.DoesNotContain(candidate.Value, first[0], StringComparison.Ordinal);
    }

    private static AuditEvent Event(int number) => new("principal-1", "test.happened", $"subject-{number}", "because");

    private static async Task FillAsync(RecruitmentFactory app, int count)
    {
        var trail = app.Services.GetRequiredService<AuditTrail>();
        for (var number = 1; number <= count; number++)
        {
            await trail.AppendAsync(Event(number), default);
        }
    }

    private static Task<AuditVerification> VerifyAsync(RecruitmentFactory app) => app.Services.GetRequiredService<AuditTrail>().VerifyAsync(default);

    private static void AssertBroken(AuditVerification found, long at, string problem) => Assert.Equal((at, problem), (found.BrokenAt, found.Problem));

    private static TableClient Table(RecruitmentFactory app) => app.Services.GetRequiredService<TableServiceClient>().GetTableClient("audit");

    private static string Key(int number) => number.ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<TableEntity> RowAsync(RecruitmentFactory app, int number) =>
        (await Table(app).GetEntityAsync<TableEntity>(Partition, Key(number))).Value;

    private static async Task ChangeAsync(RecruitmentFactory app, int number, Action<TableEntity> change)
    {
        var row = await RowAsync(app, number);
        change(row);
        await Table(app).UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    // By the published recipe, as an outsider would.
    private static string HashOf(int number, TableEntity row, AuditEvent happened)
    {
        string[] parts = [$"{number}", row.GetString("At"), happened.Actor, happened.Action, happened.Subject, happened.Reason!, row.GetString("Previous")];
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part};"));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
