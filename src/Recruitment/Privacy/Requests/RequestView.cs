using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>A request as the API shows it to officers.</summary>
public sealed record RequestView(
    string Id,
    PrivacyRequestKind Kind,
    PrivacyRequestOrigin Origin,
    PrivacyRequestState State,
    string? WaitsFor,
    string? Reason,
    string? Candidate,
    DateTimeOffset ReceivedAt,
    DateTimeOffset DueAt,
    bool IsOverdue,
    DateTimeOffset? CompletedAt,
    IReadOnlyList<StoreTally> Stores,
    int? Downloads,
    DateTimeOffset? LinkExpiresAt,
    string? StatisticsReason,
    IReadOnlyList<KeptCategory> Kept)
{
    public static RequestView Of(PrivacyRequest request, DateTimeOffset now) => new(
        request.Id,
        request.Kind,
        request.Origin,
        request.State,
        request.WaitsFor,
        request.Reason,
        request.Candidate,
        request.ReceivedAt,
        request.DueAt,
        request.IsOpen && request.DueAt < now,
        request.CompletedAt,
        request.Stores,
        request.Link?.Downloads,
        request.Link?.ExpiresAt,
        request.StatisticsReason,
        request.Kept);
}
