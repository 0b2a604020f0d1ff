namespace Recruitment.Privacy.Requests;

/// <summary>A page of requests, the one that is due first on top, open ones before closed ones.</summary>
/// <param name="Requests">At most 50.</param>
/// <param name="Page">From 1.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record RequestPage(IReadOnlyList<RequestView> Requests, int Page, int Total);
