namespace Recruitment.Privacy.Erasure;

/// <summary>A thread as the recruiters' system has it.</summary>
/// <param name="Id">Such as <c>1-482</c>.</param>
/// <param name="Contact">The contact to whom it belongs now, as <c>{account}-{contact}</c>; null when the system does not say.</param>
/// <param name="Status">Open, pending, resolved or snoozed.</param>
/// <param name="Labels">All labels.</param>
/// <param name="Attributes">Its attributes, as text.</param>
public sealed record ThreadRecord(string Id, string? Contact, string? Status, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, string> Attributes);
