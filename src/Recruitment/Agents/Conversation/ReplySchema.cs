using Recruitment.Agents.Model;

namespace Recruitment.Agents.Conversation;

/// <summary>The shape of a model's reply.</summary>
internal static class ReplySchema
{
    private const int MostChoices = 3;
    private const int LongestChoice = 20;

    // Keys come back in this order: what the reply rests on is decided before the reply.
    public static readonly ModelSchema Schema = new(
        "reply",
        """
        {"type":"object","additionalProperties":false,"required":["sources","vacancies","reply","choices","needs_human"],"properties":{
        "sources":{"type":"array","items":{"type":"string"}},
        "vacancies":{"type":"array","items":{"type":"string"}},
        "reply":{"type":"string"},
        "choices":{"type":"array","items":{"type":"string"}},
        "needs_human":{"type":"boolean"}}}
        """);

    /// <summary>Gives null for anything that is not a reply. Buttons that WhatsApp would refuse are left out.</summary>
    public static ReplyDraft? Read(string text)
    {
        if (!ModelJson.TryParse(text, out var json))
        {
            return null;
        }

        using (json)
        {
            var root = json.RootElement;
            return ModelJson.Text(root, "reply") is { } reply
                && ModelJson.Texts(root, "sources") is { } sources
                && ModelJson.Texts(root, "vacancies") is { } vacancies
                && ModelJson.Flag(root, "needs_human") is { } needsHuman
                ? new ReplyDraft(reply, sources, vacancies, Choices(ModelJson.Texts(root, "choices")), needsHuman)
                : null;
        }
    }

    private static IReadOnlyList<string> Choices(IReadOnlyList<string>? choices) =>
        [.. (choices ?? []).Where(choice => choice.Length <= LongestChoice).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostChoices)];
}
