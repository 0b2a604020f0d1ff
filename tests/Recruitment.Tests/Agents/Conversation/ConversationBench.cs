using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Knowledge;
using Recruitment.Tests.Knowledge;
using Recruitment.Tests.Vacancies;

namespace Recruitment.Tests.Agents.Conversation;

/// <summary>The rules agent on the sample brand's own vacancies and articles.</summary>
internal static class ConversationBench
{
    public static readonly KnowledgeLookup Knowledge = SampleKnowledge.Lookup();

    public static readonly ConversationTools Tools = ToolsWith();

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static ConversationTools ToolsWith(params ApplicationStage[] stages) => new(SampleCatalogue.Search, Knowledge, new KnownApplications(stages));

    public static TurnContext Turn(string text, Profile? profile = null, IReadOnlyList<string>? shown = null, BrandOptions? brand = null, string? lastAnswer = "Hoi!") => new()
    {
        CandidateId = "c-1",
        Brand = brand ?? new BrandOptions(),
        Messages = [new CandidateMessage("m-1", text)],
        History = lastAnswer is null ? [] : [new TranscriptLine(Speaker.Bot, lastAnswer, Now.AddMinutes(-5))],
        Profile = profile ?? Profile.Empty,
        Now = Now,
        ShownVacancies = shown ?? [],
    };

    public static Task<ReplyDraft> ReplyAsync(TurnContext turn, Route route, string language = "nl", ConversationTools? tools = null) =>
        ReplyAsync(turn, new RouteVerdict(route, 1, language, "test"), tools);

    public static async Task<ReplyDraft> ReplyAsync(TurnContext turn, RouteVerdict verdict, ConversationTools? tools = null)
    {
        var result = await new RulesConversationAgent(tools ?? Tools).ReplyAsync(turn, verdict, CancellationToken.None);
        return result.Value;
    }

    private sealed class KnownApplications(IReadOnlyList<ApplicationStage> stages) : IApplicationStatus
    {
        public Task<IReadOnlyList<ApplicationStage>> FindAsync(string candidateId, CancellationToken cancellationToken) => Task.FromResult(stages);
    }
}
