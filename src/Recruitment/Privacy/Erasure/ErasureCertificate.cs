using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>What an erasure proves. Names nobody: who holds the request's number knows whose it is.</summary>
public sealed record ErasureCertificate
{
    /// <summary>Version of this form.</summary>
    public string Format { get; init; } = "recruitment-erasure/1";

    /// <summary>Number of the request.</summary>
    public required string Request { get; init; }

    /// <summary>For whom the data was kept.</summary>
    public required string Controller { get; init; }

    public required PrivacyRequestOrigin Origin { get; init; }

    /// <summary>The rule under which it was done, such as <c>gdpr-17</c> or <c>retention:nl-employer</c>.</summary>
    public required string Policy { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>When the person was told that the conversation goes last; null when they were not.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Every store with its counts, read back from the store itself.</summary>
    public required IReadOnlyList<StoreTally> Stores { get; init; }

    /// <summary>Copies that the erasure could not reach, and when they are gone.</summary>
    public required IReadOnlyList<Residue> Residues { get; init; }

    /// <summary>What was kept under an exception, on which ground and until when; empty as a rule.</summary>
    public IReadOnlyList<KeptCategory> Kept { get; init; } = [];

    /// <summary>Why counts without a person were kept for statistics; null when nothing was.</summary>
    public string? StatisticsReason { get; init; }
}
