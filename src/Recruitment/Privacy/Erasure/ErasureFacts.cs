using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>Puts together what a certificate says.</summary>
public sealed class ErasureFacts(IResidues residues, IOptions<BrandOptions> brand, TimeProvider time)
{
    private static readonly IReadOnlyList<Residue> Elsewhere =
    [
        new("whatsapp", 30, "Meta keeps messages of the Cloud API for at most 30 days."),
        new("own-phone", null, "The conversation on the person's own telephone is theirs to delete."),
    ];

    public ErasureCertificate Of(PrivacyRequest request) => new()
    {
        Request = request.Id,
        Controller = brand.Value.Name,
        Origin = request.Origin,
        Policy = request.Origin == PrivacyRequestOrigin.Retention ? $"retention:{request.Reason}" : "gdpr-17",
        ReceivedAt = request.ReceivedAt,
        CompletedAt = time.GetUtcNow(),
        ToldAt = request.ToldAt,
        Stores = request.Stores,
        Residues = [.. residues.Left, .. Elsewhere],
        Kept = request.Kept,
        StatisticsReason = request.StatisticsReason,
    };
}
