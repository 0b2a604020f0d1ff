namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary><c>content_attributes</c> of a message that we post.</summary>
/// <param name="Items">Quick replies of an <c>input_select</c>; null for a plain message.</param>
/// <param name="RecruitmentMarker">By which the message is found again.</param>
/// <param name="ProvenanceId">Keyed hash of the text, by which it is recognised; null for a note.</param>
/// <param name="AiGenerated">Machine-readable marking of generated text (AI Act art. 50(2)).</param>
internal sealed record NewMessageAttributes(IReadOnlyList<SelectItem>? Items, string RecruitmentMarker, string? ProvenanceId, bool AiGenerated);
