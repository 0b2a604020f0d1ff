namespace Recruitment.Agents.Conversation;

/// <summary>All that may be told of a vacancy.</summary>
public sealed record VacancyDetails(
    VacancyCard Card,
    string Description,
    IReadOnlyList<string> Tasks,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Licences,
    bool ForkliftCertificate,
    IReadOnlyList<string> OneOfTheseLanguages,
    double ExperienceYears,
    string Contract,
    IReadOnlyList<string> Benefits,
    bool TravelAllowance,
    string Employer);
