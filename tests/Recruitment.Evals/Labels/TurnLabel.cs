namespace Recruitment.Evals.Labels;

/// <summary>One message of a conversation and what must hold after it. What is not stated is not checked.</summary>
/// <param name="User">What the candidate writes.</param>
/// <param name="AfterHours">How long after the previous message.</param>
/// <param name="Route">The expected route.</param>
/// <param name="Profile">Fields of the profile gathered so far.</param>
/// <param name="Handoff">Whether a recruiter must take over.</param>
internal sealed record TurnLabel(
    string User, double AfterHours, string? Route, IReadOnlyDictionary<string, IReadOnlyList<string>> Profile, bool? Handoff)
{
    public static TurnLabel Parse(LabelledLine line)
    {
        var expect = line.Object("expect");
        return new TurnLabel(
            line.Text("user"),
            line.OptionalNumber("afterHours") ?? 0,
            expect.OptionalText("route") is { } route ? Intents.Check(expect, "route", route) : null,
            expect.Find("profile") is null ? ExpectedProfile.Nothing : ExpectedProfile.Parse(expect.Object("profile")),
            expect.OptionalFlag("handoff"));
    }
}
