using Recruitment.Agents;
using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>What the webhook may expect of <see cref="ISpillStore"/>.</summary>
public abstract class SpillContract(StoresFixture stores) : StoreContract(stores)
{
    private ISpillStore Spill => Port<ISpillStore>();

    [Fact]
    public async Task Add_Several_AreListedInOrderAsTheyWere()
    {
        // Arrange
        var events = Enumerable.Range(0, 5).Select(n => AnEvent($"b{9 - n}", $"bericht {n}: ik ben Zoë, 'lasser' & heftruck 😀")).ToList();

        // Act
        foreach (var inbound in events)
        {
            await Spill.AddAsync(inbound, Token);
        }

        // Assert
        var found = await MineAsync();
        Assert.Equal(events.Select(inbound => inbound.DeliveryKey), found.Select(spilled => spilled.Inbound.DeliveryKey));
        Assert.Equal(events.Select(inbound => inbound.Message!.Text), found.Select(spilled => spilled.Inbound.Message!.Text));
    }

    [Fact]
    public async Task Remove_OnceAndAgain_LeavesTheOthers()
    {
        // Arrange
        await Spill.AddAsync(AnEvent("1", "een"), Token);
        await Spill.AddAsync(AnEvent("2", "twee"), Token);
        var first = (await MineAsync())[0];

        // Act
        await Spill.RemoveAsync(first.Id, Token);
        await Spill.RemoveAsync(first.Id, Token);

        // Assert
        Assert.Equal(["twee"], (await MineAsync()).Select(spilled => spilled.Inbound.Message!.Text));
    }

    [Fact]
    public async Task Add_LongestWhatsAppMessage_IsHeld()
    {
        // Arrange
        var text = new string('é', 4096);

        // Act
        await Spill.AddAsync(AnEvent("1", text), Token);

        // Assert
        Assert.Equal(text, Assert.Single(await MineAsync()).Inbound.Message!.Text);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private InboundEvent AnEvent(string key, string text) => new()
    {
        DeliveryKey = $"{Partition}-{key}",
        Kind = InboundKind.CandidateMessage,
        Key = new ConversationKey(Partition, "1-1"),
        Contact = new ContactCard(1, null, null),
        Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
        Message = new InboundMessage(key, text, MessageKind.Text, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)),
    };

    private async Task<List<SpilledEvent>> MineAsync() =>
        await Spill.ListAsync(Token).Where(spilled => spilled.Inbound.Key.Candidate == Partition).ToListAsync();
}
