using System.Text.Json.Nodes;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Extraction;

/// <summary>
/// The shape of extracted facts: each field of the profile, or null, with the message it came from and a confidence. What the profile must never hold
/// has no place in it.
/// </summary>
internal static class ExtractionSchema
{
    public const string Value = "value";
    public const string Message = "message";
    public const string Confidence = "confidence";

    public static readonly IReadOnlyList<string> Licences =
        ["AM", "A1", "A2", "A", "B", "B+", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "T"];

    public static readonly IReadOnlyList<string> Shifts = ["day", "evening", "night", "weekend", "two-shift", "three-shift", "five-shift"];

    public static readonly IReadOnlyList<string> Periods = ["hour", "month", "year"];

    public static readonly ModelSchema Schema = new("candidate_facts", Build().ToJsonString());

    private static JsonObject Build() => Object(
        ("fullName", Fact(Type("string"))),
        ("email", Fact(Type("string"))),
        ("phone", Fact(Type("string"))),
        ("city", Fact(Type("string"))),
        ("postalCode", Fact(Type("string"))),
        ("desiredRole", Fact(List(Type("string")))),
        ("skills", Fact(List(Type("string")))),
        ("languages", Fact(List(Type("string")))),
        ("yearsOfExperience", Fact(Type("number"))),
        ("education", Fact(Type("string"))),
        ("availableFrom", Fact(Type("string"))),
        ("hoursPerWeek", Fact(Object(("min", Type("integer")), ("max", Type("integer"))))),
        ("salary", Fact(Object(("amount", Type("number")), ("period", OneOf(Periods)), ("currency", Type("string"))))),
        ("drivingLicences", Fact(List(OneOf(Licences)))),
        ("forklift", Fact(Type("boolean"))),
        ("workPermit", Fact(Type("boolean"))),
        ("ownTransport", Fact(Type("boolean"))),
        ("shifts", Fact(List(OneOf(Shifts)))));

    private static JsonObject Fact(JsonObject value)
    {
        // Where it is said comes before what it says: the model looks first.
        var fact = Object((Message, Type("integer")), (Value, value), (Confidence, Type("number")));
        fact["type"] = new JsonArray("object", "null");
        return fact;
    }

    private static JsonObject Object(params (string Name, JsonObject Schema)[] members) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. members.Select(member => JsonValue.Create(member.Name))]),
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema))),
    };

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject OneOf(IReadOnlyList<string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
    };
}
