using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>What is asked of the service, as requests: https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api</summary>
internal sealed class TableRequests(StorageAccount account, HttpPipeline pipeline)
{
    internal const string Json = "application/json";
    internal const string MinimalMetadata = "application/json;odata=minimalmetadata";

    internal HttpMessage CreateTable(string table)
    {
        var message = Message(RequestMethod.Post, "Tables");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", Json);
        message.Request.Content = RequestContent.Create(System.Text.Encoding.UTF8.GetBytes($$"""{"TableName":"{{table}}"}"""));
        return message;
    }

    internal HttpMessage DropTable(string table) => Message(RequestMethod.Delete, $"Tables('{table}')");

    internal HttpMessage Write(string table, TableWrite write)
    {
        var message = Message(Method(write.Type), Path(table, write));
        foreach (var (name, value) in Headers(write))
        {
            message.Request.Headers.SetValue(name, value);
        }

        if (write.Type != TableTransactionActionType.Delete)
        {
            message.Request.Content = RequestContent.Create(EntityJson.Write(write.Row));
        }

        return message;
    }

    internal HttpMessage Batch(string table, IReadOnlyList<TableWrite> writes)
    {
        var batch = new BatchBody(write => ($"{Method(write.Type)} {Address(Path(table, write))} HTTP/1.1", Headers(write)));
        var message = Message(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Write(writes));
        return message;
    }

    internal HttpMessage Find(string table, string partitionKey, string rowKey, IReadOnlyList<string>? select) =>
        Message(RequestMethod.Get, $"{table}({Keys(partitionKey, rowKey)})" + Query(("$select", Selected(select))));

    /// <param name="table">Which.</param>
    /// <param name="filter">OData.</param>
    /// <param name="top">Rows on the page.</param>
    /// <param name="select">Properties.</param>
    /// <param name="from">Keys at which the page begins, as the page before said.</param>
    internal HttpMessage Page(string table, string? filter, int? top, IReadOnlyList<string>? select, (string Partition, string? Row)? from) => Message(
        RequestMethod.Get,
        $"{table}()" + Query(
            ("$filter", string.IsNullOrWhiteSpace(filter) ? null : filter),
            ("$top", top?.ToString(CultureInfo.InvariantCulture)),
            ("$select", Selected(select)),
            ("NextPartitionKey", from?.Partition),
            ("NextRowKey", from?.Row)));

    private static RequestMethod Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
        _ => RequestMethod.Delete,
    };

    private static string Path(string table, TableWrite write) =>
        write.Type == TableTransactionActionType.Add ? table : $"{table}({Keys(write.Row.PartitionKey, write.Row.RowKey)})";

    private static List<(string Name, string Value)> Headers(TableWrite write)
    {
        var headers = new List<(string, string)> { ("Accept", MinimalMetadata), ("DataServiceVersion", "3.0") };
        if (write.Type != TableTransactionActionType.Delete)
        {
            headers.Add(("Content-Type", Json));
            headers.Add(("Prefer", "return-no-content"));
        }

        if (write.IsConditional)
        {
            headers.Add(("If-Match", write.IfMatch.ToString("H")));
        }

        return headers;
    }

    /// <summary>The service returns only what is asked for, and an entity always has its keys.</summary>
    private static string? Selected(IReadOnlyList<string>? select) =>
        select is null ? null : string.Join(',', select.Union([TableRow.PartitionKeyName, TableRow.RowKeyName, TableRow.TimestampName]));

    private static string Keys(string partitionKey, string rowKey) => $"PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}'";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static string Query(params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? string.Empty : "?" + string.Join('&', given);
    }

    private Uri Address(string rest) => new($"{account.Tables.ToString().TrimEnd('/')}/{rest}");

    private HttpMessage Message(RequestMethod method, string rest)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(Address(rest));
        message.Request.Headers.SetValue("x-ms-version", "2019-02-02");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }
}
