namespace Recruitment.Knowledge.ShowDocuments;

/// <param name="Items">By key.</param>
/// <param name="Total">Of all pages.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record DocumentList(IReadOnlyList<DocumentView> Items, int Total, string? Next);
