using Recruitment.Conversations.Receipts;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What the webhook and operators may expect of <see cref="IDeliveryLog"/>.</summary>
public abstract class DeliveryLogContract(StoresFixture stores) : StoreContract(stores)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    private IDeliveryLog Log => Port<IDeliveryLog>();

    [Fact]
    public async Task Add_Twice_KeepsTheFirstAndSaysSo()
    {
        // Arrange
        var first = Receipt("a", Noon);

        // Act
        var added = await Log.TryAddAsync(first, Token);
        var again = await Log.TryAddAsync(first with { Outcome = DeliveryOutcome.Spilled, ReceivedAt = Noon.AddMinutes(1) }, Token);
        var found = await Log.FindAsync(first.Delivery, Noon.AddDays(-30), Token);

        // Assert
        Assert.Equal((true, false), (added, again));
        Assert.Equal(first, found);
    }

    [Fact]
    public async Task Add_ManyAtOnceAndSomeTwice_KeepsEachOnce()
    {
        // Arrange
        await Log.TryAddAsync(Receipt("many-7", Noon), Token);
        var all = Enumerable.Range(0, 250).Select(number => Receipt($"many-{number % 125}", Noon)).ToList();

        // Act
        var added = await Task.WhenAll(all.Select(receipt => Log.TryAddAsync(receipt, Token)));
        var found = await Task.WhenAll(all.Take(125).Select(receipt => Log.FindAsync(receipt.Delivery, Noon, Token)));

        // Assert
        Assert.Equal(124, added.Count(isNew => isNew));
        Assert.All(found, Assert.NotNull);
    }

    [Fact]
    public async Task Replace_WithoutAMessage_IsFoundAsItIsNow()
    {
        // Arrange
        var first = Receipt("b", Noon) with { Message = null };
        await Log.TryAddAsync(first, Token);

        // Act
        await Log.ReplaceAsync(first with { Outcome = DeliveryOutcome.Failed }, Token);

        // Assert
        Assert.Equal(first with { Outcome = DeliveryOutcome.Failed }, await Log.FindAsync(first.Delivery, Noon, Token));
    }

    [Fact]
    public async Task Find_OnSeveralDays_GivesTheNewestAndNothingOlderThanAsked()
    {
        // Arrange
        await Log.TryAddAsync(Receipt("c", Noon), Token);
        await Log.TryAddAsync(Receipt("c", Noon.AddDays(1)), Token);

        // Act
        var newest = await Log.FindAsync(Receipt("c", Noon).Delivery, Noon.AddDays(-1), Token);
        var tooOld = await Log.FindAsync(Receipt("c", Noon).Delivery, Noon.AddDays(2), Token);
        var unknown = await Log.FindAsync("nobodys", Noon.AddDays(-1), Token);

        // Assert
        Assert.Equal(Noon.AddDays(1), newest!.ReceivedAt);
        Assert.Equal((null, null), (tooOld, unknown));
    }

    [Fact]
    public async Task Delete_Before_RemovesWholeDaysOfMoreThanOneTransaction()
    {
        // Arrange: long before what other tests write.
        var day = new DateTimeOffset(2020, 3, 1, 23, 59, 0, TimeSpan.Zero);
        await Parallel.ForAsync(0, 130, Token, async (number, token) => await Log.TryAddAsync(Receipt($"old-{number}", day), token));
        await Log.TryAddAsync(Receipt("older", day.AddDays(-3)), Token);
        await Log.TryAddAsync(Receipt("kept", day.AddMinutes(1)), Token);

        // Act
        var removed = await Log.DeleteBeforeAsync(day.AddMinutes(5), Token);
        var again = await Log.DeleteBeforeAsync(day.AddMinutes(5), Token);

        // Assert
        Assert.Equal((131, 0), (removed, again));
        Assert.Null(await Log.FindAsync(Receipt("old-7", day).Delivery, day.AddDays(-9), Token));
        Assert.NotNull(await Log.FindAsync(Receipt("kept", day).Delivery, day.AddDays(-9), Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DeliveryReceipt Receipt(string name, DateTimeOffset at) =>
        new($"{Partition}-{name}", "message_created", DeliveryOutcome.Queued, at, "1-482", "9031");
}
