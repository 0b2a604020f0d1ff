namespace Recruitment.Evals.Labels;

/// <summary>A question with the articles that answer it; none when no article does.</summary>
internal sealed record RetrievalLabel(string Id, string Language, string Text, IReadOnlyList<string> Articles, string Split)
{
    private static readonly string[] TextFields = ["text", "question", "query"];
    private static readonly string[] ArticleFields = ["article", "articles", "slug", "slugs", "expected", "accept"];

    public static RetrievalLabel Parse(LabelledLine line) => new(
        line.Id,
        line.OptionalText("lang") ?? line.OptionalText("language") ?? "nl",
        Array.Find(TextFields, field => line.Find(field) is not null) is { } text ? line.Text(text) : throw line.Wrong("text", "is missing"),
        [.. ArticleFields.SelectMany(field => Values(line, field)).Select(Slug).Distinct()],
        line.OptionalText("split") ?? "all");

    private static IReadOnlyList<string> Values(LabelledLine line, string field) => line.Find(field) switch
    {
        null => [],
        { ValueKind: System.Text.Json.JsonValueKind.Array } => line.Texts(field),
        _ => line.Text(field) is { Length: > 0 } value ? [value] : [],
    };

    // "knowledge:pay-day", "data/knowledge/pay-day.nl.md" and "pay-day" name the same article.
    private static string Slug(string name) => name.Split(':', '/')[^1].Split('.')[0];
}
