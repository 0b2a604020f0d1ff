using Recruitment.Agents;
using Recruitment.Agents.Router;
using Recruitment.Branding;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Router;

/// <summary>Builds turns for the router's tests and asks it.</summary>
internal static class Turns
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

    public static TurnContext Saying(string text, string botLine = "", string? knownLanguage = null) =>
        With([new CandidateMessage("m1", text)], botLine, knownLanguage);

    public static TurnContext With(IReadOnlyList<CandidateMessage> messages, string botLine = "", string? knownLanguage = null) => new()
    {
        CandidateId = "c-1",
        Brand = new BrandOptions(),
        Messages = messages,
        History = botLine.Length == 0 ? [] : [new TranscriptLine(Speaker.Bot, botLine, Monday)],
        Profile = Profile.Empty,
        KnownLanguage = knownLanguage,
        Now = Monday,
    };

    public static async Task<RouteVerdict> RouteAsync(TurnContext turn) =>
        (await new RulesRouterAgent().RouteAsync(turn, TestContext.Current.CancellationToken)).Value;
}
