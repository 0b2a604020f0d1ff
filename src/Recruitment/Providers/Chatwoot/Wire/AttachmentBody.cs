namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>An attachment; <c>data_url</c> is left out on purpose: whoever has it can read the file.</summary>
internal sealed record AttachmentBody(
    string? FileType, string? TranscribedText, string? FallbackTitle);
