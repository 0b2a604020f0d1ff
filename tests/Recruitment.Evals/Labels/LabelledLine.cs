using System.Text.Json;

namespace Recruitment.Evals.Labels;

/// <summary>One line of a labelled file, or an object inside it; knows its place for error messages.</summary>
internal sealed record LabelledLine(string Place, JsonElement Root)
{
    /// <summary>The label's id, or its place when the file gives none.</summary>
    public string Id => Find("id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id ? id.ToString() : Place;

    public JsonElement? Find(string field) =>
        Root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string Text(string field) => OptionalText(field) ?? throw Wrong(field, "is missing");

    public string? OptionalText(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Wrong(field, "must be a string"),
    };

    public double? OptionalNumber(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        _ => throw Wrong(field, "must be a number"),
    };

    public bool? OptionalFlag(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } flag => flag.GetBoolean(),
        _ => throw Wrong(field, "must be true or false"),
    };

    public IReadOnlyList<string> Texts(string field)
    {
        if (Find(field) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw Wrong(field, "must be a list of strings");
        }

        return [.. list.EnumerateArray().Select(item => item.GetString()!)];
    }

    public LabelledLine Object(string field) => Find(field) switch
    {
        null => throw Wrong(field, "is missing"),
        { ValueKind: JsonValueKind.Object } child => new LabelledLine($"{Place}: {field}", child),
        _ => throw Wrong(field, "must be an object"),
    };

    public IReadOnlyList<LabelledLine> Objects(string field)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            throw Wrong(field, "must be a list of at least one object");
        }

        var children = list.EnumerateArray().Select((child, at) => new LabelledLine($"{Place}: {field}[{at}]", child)).ToList();
        return children.All(child => child.Root.ValueKind == JsonValueKind.Object)
            ? children
            : throw Wrong(field, "must be a list of at least one object");
    }

    public LabelException Wrong(string field, string what) => new($"{Place}: {field} {what}");
}
