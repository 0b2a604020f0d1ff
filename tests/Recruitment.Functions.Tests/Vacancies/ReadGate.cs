using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Tests.Vacancies;

/// <summary>While it is closed, documents whose ids begin like this cannot be read, as on a day when the store is down for them.</summary>
internal sealed class ReadGate(string idPrefix)
{
    public volatile bool IsClosed;

    public void Install(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IDocuments));
        services.Replace(ServiceDescriptor.Singleton<IDocuments>(provider => new Documents(
            (IDocuments)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)), this)));
    }

    private void Pass(string id)
    {
        if (IsClosed && id.StartsWith(idPrefix, StringComparison.Ordinal))
        {
            throw new StoreUnavailableException("The store is down in this test.");
        }
    }

    private sealed class Documents(IDocuments inner, ReadGate gate) : IDocuments
    {
        public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
        {
            gate.Pass(address.Id);
            return inner.ReadAsync(address, cancellationToken);
        }

        public Task<string?> TryWriteAsync(
            DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken) =>
            inner.TryWriteAsync(address, json, etag, timeToLive, cancellationToken);

        public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
            inner.ListAsync(container, partition, idPrefix, cancellationToken);

        public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken) =>
            inner.FindAsync(container, idPrefix, member, cancellationToken);

        public Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken) => inner.DeleteAsync(address, cancellationToken);

        public Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken) =>
            inner.DeletePartitionAsync(container, partition, cancellationToken);
    }
}
