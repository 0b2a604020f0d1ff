using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>spill</c>: events that the queue did not take. Row keys follow the clock, so that they go back in order.</summary>
internal sealed partial class TableSpillStore(TableServiceClient tables, TimeProvider time, ILogger<TableSpillStore> logger) : ISpillStore
{
    private const string Partition = "inbound";

    /// <summary>A property of a table holds at most 64 KiB; a webhook's event is a few.</summary>
    private const string Body = "Body";

    private readonly TableClient _table = tables.GetTableClient("spill");

    public async Task AddAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var row = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks:D19}-{inbound.DeliveryKey}");
        var entity = new TableEntity(Partition, row) { [Body] = JsonSerializer.Serialize(inbound, PlatformJson.Options) };
        await _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    public async IAsyncEnumerable<SpilledEvent> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        await foreach (var entity in _table.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: cancellationToken))
        {
            if (Read(entity) is not { } inbound)
            {
                // It stays for somebody to look at; the events behind it go on.
                Log.Unreadable(logger, entity.RowKey);
                continue;
            }

            yield return new SpilledEvent(entity.RowKey, inbound);
        }
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Partition, id, ETag.All, cancellationToken);

    private static InboundEvent? Read(TableEntity entity)
    {
        try
        {
            return entity.GetString(Body) is { } body ? JsonSerializer.Deserialize<InboundEvent>(body, PlatformJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Row {Row} of table spill cannot be read and is left there.")]
        public static partial void Unreadable(ILogger logger, string row);
    }
}
