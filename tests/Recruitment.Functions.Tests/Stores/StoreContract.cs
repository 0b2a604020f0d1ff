using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>
/// A contract is an abstract class of tests of one port that takes the port from an app. To test another port: derive one from this, and
/// from that one class with <see cref="EmbeddedStores"/> and one with <see cref="EmulatedStores"/>.
/// </summary>
public abstract class StoreContract(StoresFixture stores) : IAsyncLifetime
{
    /// <summary>Nobody else's partition.</summary>
    protected string Partition { get; } = $"person-{Guid.NewGuid():N}";

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(stores.WhyNot is not null, stores.WhyNot ?? string.Empty);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected T Port<T>()
        where T : notnull =>
        stores.App.Services.GetRequiredService<T>();
}
