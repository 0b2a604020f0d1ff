using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What erasures may expect of <see cref="ITombstoneLog"/>.</summary>
public abstract class TombstoneLogContract(StoresFixture stores) : StoreContract(stores)
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    private ITombstoneLog Log => Port<ITombstoneLog>();

    [Fact]
    public async Task Put_SameRequestAgain_Replaces_AndAnotherRequestStaysBeside()
    {
        // Arrange
        var running = new Tombstone(Partition, "r1", At, null, ["a", "b"]);
        var done = running with { ErasedAt = At.AddMinutes(1) };
        var other = new Tombstone(Partition, "r2", At.AddDays(1), At.AddDays(2), []);

        // Act
        await Log.PutAsync(running, Token);
        await Log.PutAsync(done, Token);
        await Log.PutAsync(other, Token);
        var found = (await Log.FindAsync(Partition, Token)).OrderBy(one => one.Request).ToList();

        // Assert
        Assert.Equal([(done.StartedAt, done.ErasedAt), (other.StartedAt, other.ErasedAt)], found.Select(one => (one.StartedAt, one.ErasedAt)));
        Assert.Equal(["a", "b"], found[0].Threads);
        Assert.Empty(found[1].Threads);
    }

    [Fact]
    public async Task ListAll_TwoNames_HasBoth()
    {
        // Arrange
        await Log.PutAsync(new Tombstone(Partition, "r1", At, At, []), Token);
        await Log.PutAsync(new Tombstone($"{Partition}-b", "r1", At, null, []), Token);

        // Act
        var found = await Log.ListAllAsync(Token).Where(one => one.Name.StartsWith(Partition, StringComparison.Ordinal)).CountAsync(Token);

        // Assert
        Assert.Equal(2, found);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
