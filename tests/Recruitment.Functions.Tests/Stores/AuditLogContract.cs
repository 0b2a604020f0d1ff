using Recruitment.Privacy.Audit;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What the audit trail may expect of <see cref="IAuditLog"/>.</summary>
public abstract class AuditLogContract(StoresFixture stores) : StoreContract(stores)
{
    /// <summary>Above what the app's own trail reaches.</summary>
    private readonly long _first = Random.Shared.NextInt64(1_000_000_000, 1_000_000_000_000);

    private IAuditLog Log => Port<IAuditLog>();

    [Fact]
    public async Task Add_NumberTwice_KeepsTheFirst()
    {
        // Arrange
        var first = Entry(_first, "reden 'één'");

        // Act
        var added = await Log.TryAddAsync(first, Token);
        var again = await Log.TryAddAsync(Entry(_first, null), Token);
        var found = await Log.ListAsync(_first - 1, Token).FirstAsync();

        // Assert
        Assert.True(added);
        Assert.False(again);
        Assert.Equal(first, found);
    }

    [Fact]
    public async Task List_After_ComesInOrderOfNumber()
    {
        // Arrange
        foreach (var number in new[] { 3, 1, 2, 12 })
        {
            await Log.TryAddAsync(Entry(_first + number, null), Token);
        }

        // Act
        var found = await Log.ListAsync(_first + 1, Token).Take(3).ToListAsync();

        // Assert
        Assert.Equal([2, 3, 12], found.Select(entry => entry.Sequence - _first));
        Assert.All(found, entry => Assert.Null(entry.Event.Reason));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AuditEntry Entry(long number, string? reason) => new(
        number, new DateTimeOffset(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero), new AuditEvent("system", "test", "subject", reason), "previous", "hash", "seal");
}
