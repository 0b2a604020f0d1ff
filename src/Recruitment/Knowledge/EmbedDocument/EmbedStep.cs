namespace Recruitment.Knowledge.EmbedDocument;

/// <summary>What one batch came to; figures and words only.</summary>
/// <param name="Next">Number of the first section of the next batch, or of this one when it has to be tried again; null after the last.</param>
/// <param name="Model">The model that the vectors are from; null when none is configured.</param>
/// <param name="Wait">Set when the other side wants to be left alone for a while; zero when it did not say how long.</param>
/// <param name="Problem">Set when trying again changes nothing.</param>
public sealed record EmbedStep(int? Next, string? Model, TimeSpan? Wait, string? Problem);
