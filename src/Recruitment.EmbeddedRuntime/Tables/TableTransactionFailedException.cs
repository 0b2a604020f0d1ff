using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A transaction was refused as a whole, as in Azure.Data.Tables 12.11.0.</summary>
/// <param name="requestFailedException">Why.</param>
public class TableTransactionFailedException(RequestFailedException requestFailedException)
    : RequestFailedException(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException)
{
    /// <summary>Which action was refused first; null when it was not one of them.</summary>
    public int? FailedTransactionActionIndex { get; internal init; }
}
