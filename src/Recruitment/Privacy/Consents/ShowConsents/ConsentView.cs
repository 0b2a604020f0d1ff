namespace Recruitment.Privacy.Consents.ShowConsents;

/// <summary>Where one consent stands.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="State">Given, withdrawn, expired or never asked.</param>
/// <param name="Since">When the last word was said, UTC; null when it never was.</param>
/// <param name="ExpiresAt">When it ends by itself, UTC.</param>
public sealed record ConsentView(ConsentPurpose Purpose, ConsentState State, DateTimeOffset? Since, DateTimeOffset? ExpiresAt);
