using System.Text.Json.Nodes;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Router;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Model;

/// <summary>The rules of strict structured outputs, as Azure states them.</summary>
public sealed class StrictSchemaTests
{
    private static readonly string[] Unsupported =
    [
        "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "multipleOf", "patternProperties", "unevaluatedProperties", "propertyNames",
        "minProperties", "maxProperties", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
    ];

    public static TheoryData<string, string> Schemas()
    {
        var schemas = new TheoryData<string, string>();
        foreach (var schema in new[] { RouterSchema.Schema, ExtractionSchema.Schema, ReplySchema.Schema })
        {
            schemas.Add(schema.Name, schema.Json);
        }

        foreach (var tool in ToolCatalogue.All)
        {
            schemas.Add(tool.Name, tool.ParametersSchema);
        }

        return schemas;
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Schema_IsWithinTheStrictSubset(string name, string json)
    {
        // Arrange
        var root = JsonNode.Parse(json)!.AsObject();

        // Act
        var faults = new List<string>();
        var properties = Walk(root, level: 1, path: "$", faults);

        // Assert
        Assert.Empty(faults);
        Assert.InRange(properties, 1, 100);
        Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", name);
        Assert.Equal("object", (string?)root["type"]);
        Assert.False(root.ContainsKey("anyOf"));
    }

    [Fact]
    public void Schema_OfExtraction_HasExactlyTheFieldsOfTheProfile()
    {
        // Arrange
        var fields = typeof(Profile).GetProperties().Where(member => member.CanWrite).Select(member => member.Name).Order(StringComparer.OrdinalIgnoreCase);

        // Act
        var schema = JsonNode.Parse(ExtractionSchema.Schema.Json)!["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.OrdinalIgnoreCase);

        // Assert
        Assert.Equal(fields, schema, StringComparer.OrdinalIgnoreCase);
    }

    private static int Walk(JsonNode? node, int level, string path, List<string> faults)
    {
        if (node is not JsonObject schema)
        {
            return 0;
        }

        faults.AddRange(Unsupported.Where(schema.ContainsKey).Select(keyword => $"{path}: {keyword}"));
        var count = Walk(schema["items"], level, path + "[]", faults)
            + (schema["anyOf"] as JsonArray ?? []).Sum(option => Walk(option, level, path + "|", faults))
            + (schema["$defs"] as JsonObject ?? []).Sum(definition => Walk(definition.Value, level, path + "#" + definition.Key, faults));
        if (schema["properties"] is not JsonObject properties)
        {
            return count;
        }

        var required = (schema["required"] as JsonArray ?? []).Select(item => (string)item!);
        if (!properties.Select(member => member.Key).Order().SequenceEqual(required.Order()))
        {
            faults.Add($"{path}: not every property is required");
        }

        if (schema["additionalProperties"]?.GetValueKind() is not System.Text.Json.JsonValueKind.False)
        {
            faults.Add($"{path}: additionalProperties is not false");
        }

        if (level > 5)
        {
            faults.Add($"{path}: more than five levels");
        }

        return count + properties.Count + properties.Sum(member => Walk(member.Value, level + 1, $"{path}.{member.Key}", faults));
    }
}
