using Recruitment.Intake;

namespace Recruitment.Crm;

/// <summary>A field of the profile as recruiters see it.</summary>
/// <param name="Name">The profile's member in camelCase, as evidence names it.</param>
/// <param name="Key">The contact attribute's key.</param>
/// <param name="Dutch">What it is called in Dutch.</param>
/// <param name="English">What it is called in English.</param>
/// <param name="DisplayType">How the attribute is shown.</param>
/// <param name="Read">The attribute's value; null when unknown.</param>
internal sealed record ProfileField(string Name, string Key, string Dutch, string English, AttributeDisplayType DisplayType, Func<Profile, object?> Read)
{
    /// <summary>What it is called in the recruiter's language.</summary>
    public string In(string language) => language == "nl" ? Dutch : English;
}
