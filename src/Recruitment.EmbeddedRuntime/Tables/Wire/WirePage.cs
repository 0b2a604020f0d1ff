using Azure;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>A page as the service gave it.</summary>
/// <param name="Rows">May be none although more pages follow.</param>
/// <param name="Next">Keys at which the next page begins; null after the last.</param>
/// <param name="Response">The answer.</param>
internal sealed record WirePage(IReadOnlyList<TableRow> Rows, (string Partition, string? Row)? Next, Response Response);
