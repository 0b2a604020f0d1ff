using System.Collections.Immutable;
using Recruitment.Intake;

namespace Recruitment.Crm;

/// <summary>
/// The profile as attributes of the Chatwoot contact. Name, phone and e-mail are among them although the contact has fields for those: those
/// are WhatsApp's and the recruiter's, an e-mail address must be unique there, and what a candidate claims must not overwrite them.
/// </summary>
public static class ProfileAttributes
{
    /// <summary>What must be defined in Chatwoot, in the recruiter's language.</summary>
    public static IReadOnlyList<AttributeDefinition> Definitions(string language) =>
    [
        .. ProfileFields.All.Select(field => new AttributeDefinition(
            field.Key, field.In(language), Description(language), field.DisplayType)),
    ];

    /// <summary>The known fields by attribute key: text, number or boolean. An unknown field is left out, so that what a recruiter typed stays.</summary>
    public static IReadOnlyDictionary<string, object?> ToAttributes(Profile profile) => ProfileFields.All
        .Select(field => KeyValuePair.Create(field.Key, field.Read(profile)))
        .Where(attribute => attribute.Value is not null)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Description(string language) =>
        language == "nl" ? "Ingevuld door de assistent uit wat de kandidaat schreef." : "Filled in by the assistant from what the candidate wrote.";
}
