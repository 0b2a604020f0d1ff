using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Agents.Model;
using Recruitment.Intake;

namespace Recruitment.Agents.Conversation;

/// <summary>What follows the conversation prompt: our instruction with date and brand, then everything that others wrote, fenced.</summary>
internal static class ConversationMessages
{
    private const int HistoryLines = 12;

    public static List<ModelMessage> Begin(TurnContext turn, RouteVerdict verdict) =>
    [
        new ModelMessage.Instruction(Instruction(turn, verdict)),
        CandidateFence.Around(new JsonObject
        {
            ["profile"] = Known(turn.Profile),
            ["shown_vacancies"] = Strings(turn.ShownVacancies),
            ["history"] = CandidateFence.History(turn.History, HistoryLines),
            ["burst"] = CandidateFence.Messages(turn.Messages),
        }),
    ];

    private static string Instruction(TurnContext turn, RouteVerdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Brand: {turn.Brand.Name}. You are called: {turn.Brand.AssistantName}. Recruiters are there: {turn.Brand.OpeningHours}.
        Dutch form of address: {(turn.Brand.Formal ? "u" : "je")}.
        Now: {turn.Now:dddd yyyy-MM-dd HH:mm}.
        Route: {JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.Route.ToString())}. Language to write: {verdict.Language}.
        """);

    // What a search or a polite answer needs. Number, address and family name are none of the model's business here.
    private static JsonObject Known(Profile profile)
    {
        var known = new JsonObject
        {
            ["first_name"] = profile.FullName?.Split(' ', 2)[0],
            ["city"] = profile.City,
            ["desired_role"] = Strings(profile.DesiredRole),
            ["skills"] = Strings(profile.Skills),
            ["languages"] = Strings(profile.Languages),
            ["years_of_experience"] = profile.YearsOfExperience,
            ["education"] = profile.Education,
            ["available_from"] = profile.AvailableFrom,
            ["hours_min"] = profile.HoursPerWeek?.Min,
            ["hours_max"] = profile.HoursPerWeek?.Max,
            ["pay_wanted"] = profile.Salary?.Amount,
            ["pay_period"] = profile.Salary?.Period,
            ["driving_licences"] = Strings(profile.DrivingLicences),
            ["forklift"] = profile.Forklift,
            ["own_transport"] = profile.OwnTransport,
            ["shifts"] = Strings(profile.Shifts),
        };
        foreach (var unknown in known.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            known.Remove(unknown);
        }

        return known;
    }

    private static JsonArray? Strings(IReadOnlyList<string>? values) =>
        values is null ? null : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
}
