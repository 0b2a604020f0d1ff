namespace Recruitment.Privacy.Erasure;

/// <summary>A contact as the recruiters' system has it.</summary>
/// <param name="Id"><c>{account}-{contact}</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Phone">E.164; null when hidden.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="Attributes">All attributes, ours and others', as text.</param>
/// <param name="CreatedAt">UTC; null when the system does not say.</param>
public sealed record ContactRecord(string Id, string? Name, string? Phone, string? Email, IReadOnlyDictionary<string, string> Attributes, DateTimeOffset? CreatedAt = null)
{
    /// <summary>The account's number.</summary>
    public long Account => long.Parse(Id.AsSpan(0, Id.IndexOf('-', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The contact's number in the account.</summary>
    public long Number => long.Parse(Id.AsSpan(Id.IndexOf('-', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture);
}
