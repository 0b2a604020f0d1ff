namespace Recruitment.Agents.Conversation;

/// <summary>An answer before it is sent; the disclosure of the first reply is added by the product, not by the agent.</summary>
/// <param name="Text">At most 200 tokens, in the candidate's language.</param>
/// <param name="Sources">Ids of what the answer rests on: <c>vacancy:REF</c> or <c>knowledge:slug</c>. Not shown to the candidate.</param>
/// <param name="Vacancies">References of the vacancies named in the text, in the order shown.</param>
/// <param name="Choices">Quick replies to offer as buttons; at most 3, each at most 20 characters. Empty for none.</param>
/// <param name="NeedsHuman">The agent cannot answer and asks for a person.</param>
/// <param name="DoesNotKnow">The rules have no answer and only offer a person; when they stand in for a model, a person is asked at once.</param>
public sealed record ReplyDraft(
    string Text,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Vacancies,
    IReadOnlyList<string> Choices,
    bool NeedsHuman = false,
    bool DoesNotKnow = false);
