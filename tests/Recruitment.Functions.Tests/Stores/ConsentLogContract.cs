using Recruitment.Privacy.Consents;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What the consent ledger may expect of <see cref="IConsentLog"/>.</summary>
public abstract class ConsentLogContract(StoresFixture stores) : StoreContract(stores)
{
    private IConsentLog Log => Port<IConsentLog>();

    [Fact]
    public async Task Add_NumberTwice_KeepsTheFirst()
    {
        // Arrange
        var first = Entry(Partition, 1) with { MessageId = "wamid.'é'", ExpiresAt = At.AddDays(365) };

        // Act
        var added = await Log.TryAddAsync(Partition, first, Token);
        var again = await Log.TryAddAsync(Partition, Entry(Partition, 1) with { Act = ConsentAct.Withdrawn }, Token);
        var found = await Log.ListAsync(Partition, Token).ToListAsync(Token);

        // Assert
        Assert.True(added);
        Assert.False(again);
        Assert.Equal([first], found);
    }

    [Fact]
    public async Task List_ElevenEntries_ComeInOrderOfNumber()
    {
        // Arrange
        foreach (var number in new[] { 11, 2, 1, 10 })
        {
            await Log.TryAddAsync(Partition, Entry(Partition, number), Token);
        }

        // Act
        var found = await Log.ListAsync(Partition, Token).ToListAsync(Token);

        // Assert
        Assert.Equal([1, 2, 10, 11], found.Select(entry => entry.Sequence));
        Assert.All(found, entry => Assert.Equal((null, null), (entry.MessageId, entry.ExpiresAt)));
    }

    [Fact]
    public async Task Delete_OnceAndAgain_TakesOneOwnerOnly()
    {
        // Arrange
        var other = $"{Partition}-other";
        await Log.TryAddAsync(Partition, Entry(Partition, 1), Token);
        await Log.TryAddAsync(Partition, Entry(Partition, 2), Token);
        await Log.TryAddAsync(other, Entry(other, 1), Token);

        // Act
        await Log.DeleteAsync(Partition, Token);
        await Log.DeleteAsync(Partition, Token);

        // Assert
        Assert.Equal([Entry(other, 1)], await Log.ListAsync(other, Token).ToListAsync(Token));
        Assert.Empty(await Log.ListAsync(Partition, Token).ToListAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset At => new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    private static ConsentEntry Entry(string owner, int number) =>
        new(owner, number, ConsentPurpose.TalentPool, ConsentAct.Given, "talent-pool/1", "nl", null, "candidate", At, null);
}
