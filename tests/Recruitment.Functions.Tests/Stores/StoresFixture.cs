using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>An app whose stores a contract is tested on; one for each class, and each test has a partition of its own.</summary>
public abstract class StoresFixture : IAsyncLifetime
{
    private RecruitmentFactory? _app;

    public RecruitmentFactory App => _app ?? throw new InvalidOperationException("The app did not start.");

    /// <summary>Why these tests do not run here; null when they do.</summary>
    public string? WhyNot { get; private set; }

    public async ValueTask InitializeAsync()
    {
        WhyNot = await PrepareAsync();
        if (WhyNot is null)
        {
            _app = await RecruitmentFactory.StartAsync(
                Settings,
                configure: services => services
                    .Replace(ServiceDescriptor.Singleton<TimeProvider>(new UnwoundClock()))
                    .Replace(ServiceDescriptor.Singleton<IInboundEvents>(new ClosedQueue())));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <returns>Why the tests cannot run here, or null.</returns>
    protected abstract Task<string?> PrepareAsync();
}
