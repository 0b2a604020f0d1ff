using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Tests.Vacancies;

/// <summary>Stops the writing of vacancies after some writes, as a process does that is about to die.</summary>
internal sealed class WriteGate(int afterWrites)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _writes;

    public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Open() => _opened.TrySetResult();

    public void Install(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IDocuments));
        services.Replace(ServiceDescriptor.Singleton<IDocuments>(provider => new Documents(
            (IDocuments)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)), this)));
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _writes) > afterWrites)
        {
            _reached.TrySetResult();
            await _opened.Task.WaitAsync(cancellationToken);
        }
    }

    private sealed class Documents(IDocuments inner, WriteGate gate) : IDocuments
    {
        public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken) => inner.ReadAsync(address, cancellationToken);

        public async Task<string?> TryWriteAsync(
            DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
        {
            if (address.Id.StartsWith("vacancy:", StringComparison.Ordinal))
            {
                await gate.PassAsync(cancellationToken);
            }

            return await inner.TryWriteAsync(address, json, etag, timeToLive, cancellationToken);
        }

        public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
            inner.ListAsync(container, partition, idPrefix, cancellationToken);

        public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken) =>
            inner.FindAsync(container, idPrefix, member, cancellationToken);

        public Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken) => inner.DeleteAsync(address, cancellationToken);

        public Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken) =>
            inner.DeletePartitionAsync(container, partition, cancellationToken);
    }
}
