using System.Collections.Immutable;
using Recruitment.Intake;

namespace Recruitment.Crm;

/// <summary>
/// The profile as attributes of the Chatwoot contact. Name, phone and e-mail are not among them: the contact has its own fields for those,
/// and an attribute of ours would be a second copy to erase.
/// </summary>
public static class ProfileAttributes
{
    /// <summary>What must be defined in Chatwoot, in the recruiter's language.</summary>
    public static IReadOnlyList<AttributeDefinition> Definitions(string language) =>
    [
        .. ProfileFields.All.Where(field => field.Key is not null).Select(field => new AttributeDefinition(
            field.Key!, field.In(language), Description(language), field.DisplayType)),
    ];

    /// <summary>The known fields by attribute key: text, number or boolean. An unknown field is left out, so that what a recruiter typed stays.</summary>
    public static IReadOnlyDictionary<string, object?> ToAttributes(Profile profile) => ProfileFields.All
        .Where(field => field.Key is not null)
        .Select(field => KeyValuePair.Create(field.Key!, field.Read(profile)))
        .Where(attribute => attribute.Value is not null)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Description(string language) =>
        language == "nl" ? "Ingevuld door de assistent uit wat de kandidaat schreef." : "Filled in by the assistant from what the candidate wrote.";
}
