using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Tables in a service that speaks the protocol of Azure Table storage, such as Azurite.</summary>
internal sealed class TableWire : ITables
{
    private readonly HttpPipeline _pipeline;
    private readonly TableRequests _requests;

    internal TableWire(StorageAccount account, SignatureScheme scheme = SignatureScheme.SharedKeyLite)
    {
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(new TableWireOptions())
        {
            PerRetryPolicies = { new SharedKeyPolicy(account, scheme) },
            RequestFailedDetailsParser = new TableErrorParser(),
        });
        _requests = new TableRequests(account, _pipeline);
    }

    public async Task<Response<TableItem>> CreateAsync(string table, CancellationToken cancellationToken)
    {
        RowFormat.CheckTableName(table);
        using var message = _requests.CreateTable(table);
        var response = await SendAsync(message, 409, cancellationToken);
        var isKnown = response.Status != 409 || (TableErrorParser.Parse(response.Content.ToMemory().Span)?.Code ?? "TableAlreadyExists") == "TableAlreadyExists";
        return isKnown ? Response.FromValue(new TableItem(table), response) : throw new RequestFailedException(response);
    }

    public async Task<Response> DropAsync(string table, CancellationToken cancellationToken)
    {
        RowFormat.CheckTableName(table);
        using var message = _requests.DropTable(table);
        return await SendAsync(message, 404, cancellationToken);
    }

    public async Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken)
    {
        RowFormat.CheckKeys(write.Row);
        using var message = _requests.Write(table, write);
        return await SendAsync(message, write.Type == TableTransactionActionType.Delete ? 404 : null, cancellationToken);
    }

    public async Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            RowFormat.CheckKeys(write.Row);
        }

        using var message = _requests.Batch(table, writes);
        var response = await SendAsync(message, null, cancellationToken);
        var answers = BatchBody.Read(response.Content.ToString());
        var refused = answers.FindIndex(answer => answer.Status >= 400);
        return refused < 0 && answers.Count == writes.Count
            ? [.. answers.Select(answer => new TableResponse(answer.Status, answer.ETag))]
            : throw Refusal(answers.ElementAtOrDefault(Math.Max(refused, 0)));
    }

    public async Task<TableRow?> FindAsync(
        string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken)
    {
        using var message = _requests.Find(table, partitionKey, rowKey, select);
        var response = await SendAsync(message, 404, cancellationToken);
        if (response.Status == 404)
        {
            return TableErrorParser.Parse(response.Content.ToMemory().Span)?.Code == "TableNotFound" ? throw new RequestFailedException(response) : null;
        }

        using var parsed = JsonDocument.Parse(response.Content);
        return EntityJson.Read(parsed.RootElement);
    }

    public AsyncPageable<T> Query<T>(string table, string? filter, int? maxPerPage, IReadOnlyList<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity =>
        new WirePageable<T>(
            (top, from) => PageAsync(table, filter, top, select, from, cancellationToken), maxPerPage, select, cancellationToken);

    private static TableTransactionFailedException Refusal((int Status, ETag? ETag, string Body) answer)
    {
        // The message begins with the number of the action: "2:The specified entity already exists."
        var error = TableErrorParser.Parse(Encoding.UTF8.GetBytes(answer.Body ?? string.Empty));
        var text = error?.Message ?? "The transaction was refused.";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isNumbered = int.TryParse(text[..Math.Max(colon, 0)], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var refusal = new RequestFailedException(answer.Status, isNumbered ? text[(colon + 1)..] : text, error?.Code, null);
        return new TableTransactionFailedException(refusal) { FailedTransactionActionIndex = isNumbered ? number : null };
    }

    private async Task<WirePage> PageAsync(
        string table, string? filter, int? top, IReadOnlyList<string>? select, (string Partition, string? Row)? from, CancellationToken cancellationToken)
    {
        using var message = _requests.Page(table, filter, top, select, from);
        var response = await SendAsync(message, null, cancellationToken);
        using var parsed = JsonDocument.Parse(response.Content);
        var rows = parsed.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read).ToList();
        return new WirePage(rows, Continuation(response), response);
    }

    private static (string Partition, string? Row)? Continuation(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? (partition, response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : null)
            : null;

    /// <param name="message">The request.</param>
    /// <param name="expected">A refusal that is an answer, too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    private async Task<Response> SendAsync(HttpMessage message, int? expected, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken);
        var response = message.Response;
        return response.IsError && response.Status != expected ? throw new RequestFailedException(response) : response;
    }
}
