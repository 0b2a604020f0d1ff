using Recruitment.Intake;
namespace Recruitment.Crm;
public enum AttributeDisplayType { Text = 0, Number=1 }
public sealed record AttributeDefinition(string Key, string DisplayName, string Description, AttributeDisplayType DisplayType);
public static class ProfileAttributes { public static IReadOnlyList<AttributeDefinition> Definitions(string language) => []; public static IReadOnlyDictionary<string, object?> ToAttributes(Profile p) => new Dictionary<string, object?>(); }
