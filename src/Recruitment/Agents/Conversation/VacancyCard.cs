namespace Recruitment.Agents.Conversation;

/// <summary>A vacancy in a search result, in words ready to be told.</summary>
public sealed record VacancyCard(
    string Source,
    string Reference,
    string Title,
    string City,
    double? DistanceKm,
    string Hours,
    string Pay,
    string Shifts,
    string Start,
    bool Housing,
    IReadOnlyList<string> NotAsWished);
