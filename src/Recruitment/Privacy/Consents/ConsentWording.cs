namespace Recruitment.Privacy.Consents;

/// <summary>Everything that is said about consents, in one language.</summary>
internal sealed record ConsentWording
{
    public required string Language { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>{0} is the purpose's name, {1} the word that withdraws it.</summary>
    public required string Given { get; init; }

    /// <summary>{0} is the purpose's name, {1} the date until which, {2} the word that withdraws it.</summary>
    public required string GivenUntil { get; init; }

    /// <summary>{0} is the purpose's name.</summary>
    public required string Withdrawn { get; init; }

    public required IReadOnlyDictionary<ConsentPurpose, ConsentText> Texts { get; init; }
}
