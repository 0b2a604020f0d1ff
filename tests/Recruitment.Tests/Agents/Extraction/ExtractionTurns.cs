using Recruitment.Agents;
using Recruitment.Branding;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Extraction;

/// <summary>Turns of a candidate on Monday 23 November 2026, nine in the morning.</summary>
internal static class ExtractionTurns
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));

    public static TurnContext Says(params string[] messages) => Answers(null, messages);

    public static TurnContext Answers(string? question, params string[] messages) => new()
    {
        CandidateId = "candidate",
        Brand = new BrandOptions(),
        Messages = [.. messages.Select((text, at) => new CandidateMessage($"m{at + 1}", text))],
        History = question is null ? [] : [new TranscriptLine(Speaker.Bot, question, Now.AddMinutes(-1))],
        Profile = Profile.Empty,
        Now = Now,
    };
}
