namespace Recruitment.Agents.Conversation;

/// <summary>Arguments of the tools, in the shape of <see cref="ToolCatalogue"/>'s schemas.</summary>
internal static class ToolArguments
{
    internal sealed record SearchVacancies(
        string? Role, string? City, int? MaxDistanceKm, int? MinHours, int? MaxHours, decimal? MinPay, string? PayPeriod,
        IReadOnlyList<string>? Shifts, IReadOnlyList<string>? Licences, IReadOnlyList<string>? Languages, bool? Forklift, bool? Housing);

    internal sealed record GetVacancy(string? Reference);

    internal sealed record SearchKnowledge(string? Question, string? Language);

    internal sealed record GetApplicationStatus(string? Reference);

    internal sealed record ProposeInterviewSlots(string? Reference, string? Preference);
}
