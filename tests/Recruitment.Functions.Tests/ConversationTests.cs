using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;

namespace Recruitment.Functions.Tests;

/// <summary>The main job from a candidate's message to a recruiter's inbox, on the whole app.</summary>
public sealed class ConversationTests
{
    private const string Sanne = "Hoi, ik ben Sanne de Vries, ik zoek werk als heftruckchauffeur in Tilburg, 32 uur, 06-12345678";

    [Fact]
    public async Task Candidate_LooksForWork_GetsVacanciesAndTheInboxIsUpToDate()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var candidate = app.ACandidate();

        // Act
        var conversation = app.Chatwoot.Candidate.Write(candidate, Sanne).ConversationId;
        var view = await app.WaitForAsync(conversation, seen => Notes(seen).Count == 1 && Labels(seen).Count > 0 && Attributes(seen).Count > 0);

        // Assert
        var reply = Assert.Single(Replies(view));
        Assert.Contains("Tilburg", reply, StringComparison.Ordinal);
        Assert.Contains("AI-assistent", reply, StringComparison.Ordinal);
        Assert.Contains("privacy", reply, StringComparison.Ordinal);
        Assert.Contains("heftruck", reply, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("heftruckchauffeur", Notes(view)[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Attributes(view), attribute => attribute.Value?.ToString() == "Tilburg");
    }

    [Fact]
    public async Task Candidate_SendsThreeQuickMessages_GetsOneReplyToAll()
    {
        // Arrange
        await using var app = await StartWithQuietWindowAsync("00:00:00.700");
        var candidate = app.ACandidate();

        // Act
        app.Chatwoot.Candidate.Write(candidate, "Hoi");
        app.Chatwoot.Candidate.Write(candidate, "ik zoek werk als orderpicker");
        var conversation = app.Chatwoot.Candidate.Write(candidate, "in Tilburg").ConversationId;
        var view = await app.WaitForAsync(conversation, seen => Notes(seen).Count == 1);

        // Assert
        Assert.Single(Replies(view));
        var turn = Assert.Single(await WaitForTurnsAsync(app, conversation, 1));
        Assert.Equal(3, turn.Messages.Count);
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
    }

    [Fact]
    public async Task Candidate_AsksForAPerson_IsHandedOverWithinTwoSeconds()
    {
        // Arrange
        await using var app = await StartWithQuietWindowAsync("00:00:01.500");
        var candidate = app.ACandidate();
        var clock = Stopwatch.StartNew();

        // Act
        var conversation = app.Chatwoot.Candidate.Write(candidate, "mens graag").ConversationId;
        var view = await app.WaitForAsync(conversation, seen => Status(seen) == "open" && Replies(seen).Count > 0);

        // Assert
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
        Assert.Single(Replies(view));
        var turn = Assert.Single(await WaitForTurnsAsync(app, conversation, 1));
        Assert.Equal(TurnOutcome.HandedOff, turn.Outcome);
        Assert.Empty(turn.Usage);
    }

    [Fact]
    public async Task Candidate_WritesAfterHandoff_GetsNoAnswerUntilHandedBack()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "mag ik een medewerker spreken").ConversationId;
        await app.WaitForAsync(conversation, seen => Status(seen) == "open");
        await WaitForTurnsAsync(app, conversation, 1);

        // Act
        app.Chatwoot.Candidate.Write(candidate, "hallo? is daar iemand");
        await app.Chatwoot.DrainWebhooksAsync();
        app.Chatwoot.Recruiter.HandBack(conversation);
        await app.Chatwoot.DrainWebhooksAsync();
        app.Chatwoot.Candidate.Write(candidate, "wanneer krijg ik mijn salaris?");
        var view = await app.WaitForAsync(conversation, seen => Replies(seen).Count == 2);

        // Assert
        Assert.Equal(2, (await WaitForTurnsAsync(app, conversation, 2)).Count);
        Assert.Equal(2, Replies(view).Count);
    }

    [Fact]
    public async Task Recruiter_WritesDuringTheQuietWindow_SilencesTheBot()
    {
        // Arrange
        await using var app = await StartWithQuietWindowAsync("00:00:01");
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "ik zoek werk in Breda").ConversationId;

        // Act
        app.Chatwoot.Recruiter.Write(conversation, "Ik help je even zelf", isPrivate: false);
        var turn = Assert.Single(await WaitForTurnsAsync(app, conversation, 1));

        // Assert
        Assert.Equal((TurnOutcome.Skipped, "human-owns-conversation"), (turn.Outcome, turn.Reason));
        Assert.Equal(["Ik help je even zelf"], Replies(await app.ReadAsync(conversation)));
    }

    [Fact]
    public async Task Recruiter_PrivateNote_DoesNotSilenceTheBot()
    {
        // Arrange
        await using var app = await StartWithQuietWindowAsync("00:00:00.500");
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "wanneer wordt er uitbetaald?").ConversationId;

        // Act
        app.Chatwoot.Recruiter.Write(conversation, "goede kandidaat", isPrivate: true);
        var turn = Assert.Single(await WaitForTurnsAsync(app, conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
    }

    [Fact]
    public async Task Recruiter_Labels_SurviveTheBot()
    {
        // Arrange
        await using var app = await StartWithQuietWindowAsync("00:00:00.500");
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk als lasser in Breda").ConversationId;

        // Act
        app.Chatwoot.Recruiter.SetLabels(conversation, ["vip"]);
        var view = await app.WaitForAsync(conversation, seen => Labels(seen).Count > 1);

        // Assert
        Assert.Contains("vip", Labels(view));
    }

    [Fact]
    public async Task Webhook_SameMessageFromTwoSenders_IsAnsweredOnce()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var body = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "fixtures", "chatwoot", "message_created.incoming_text.json"));

        // Act
        using var first = await app.PostWebhookAsync(body);
        using var second = await app.PostWebhookAsync(body);
        var store = app.Services.GetRequiredService<ConversationStore>();
        var conversation = await EventuallyAsync(() => store.FindByThreadAsync("3-482", CancellationToken.None));

        // Assert
        Assert.Equal(1, conversation.Turn);
        Assert.Equal(["771201"], conversation.Seen);
    }

    [Theory]
    [InlineData("drop the answer")]
    [InlineData("500")]
    [InlineData("422")]
    [InlineData("429")]
    public async Task Chatwoot_FailsOnTheFirstPost_ReplyAppearsOnce(string fault)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        var candidate = app.ACandidate();
        if (fault == "drop the answer")
        {
            app.Chatwoot.Faults.DropResponseNext(1, "POST", "messages");
        }
        else
        {
            app.Chatwoot.Faults.FailNext(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), 1, "POST", "messages");
        }

        // Act
        var conversation = app.Chatwoot.Candidate.Write(candidate, "wanneer krijg ik mijn salaris?").ConversationId;
        var view = await app.WaitForAsync(conversation, seen => Notes(seen).Count == 1);

        // Assert
        Assert.Single(Replies(view));
        Assert.Equal(TurnOutcome.Replied, Assert.Single(await WaitForTurnsAsync(app, conversation, 1)).Outcome);
    }

    private static Task<RecruitmentFactory> StartWithQuietWindowAsync(string window) =>
        RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Turns:QuietWindow"] = window });

    private static List<string> Replies(JsonObject view) => [.. Messages(view, isPrivate: false).Select(message => (string?)message["content"] ?? string.Empty)];

    private static List<string> Notes(JsonObject view) => [.. Messages(view, isPrivate: true).Select(message => (string?)message["content"] ?? string.Empty)];

    private static IEnumerable<JsonNode> Messages(JsonObject view, bool isPrivate) => view["messages"]!.AsArray()
        .Where(message => (int?)message!["message_type"] == 1 && (bool?)message["private"] == isPrivate)!;

    private static List<string> Labels(JsonObject view) => [.. view["thread"]!["labels"]!.AsArray().Select(label => (string)label!)];

    private static JsonObject Attributes(JsonObject view) => view["thread"]!["meta"]!["sender"]!["custom_attributes"]!.AsObject();

    private static string Status(JsonObject view) => (string)view["thread"]!["status"]!;

    private static async Task<IReadOnlyList<TurnRecord>> TurnsAsync(RecruitmentFactory app, long conversation)
    {
        var found = await app.Services.GetRequiredService<ConversationStore>().FindByThreadAsync($"1-{conversation}", CancellationToken.None);
        return found is null ? [] : await app.Services.GetRequiredService<TurnStore>().ListAsync(found.Key, 50, CancellationToken.None);
    }

    private static Task<IReadOnlyList<TurnRecord>> WaitForTurnsAsync(RecruitmentFactory app, long conversation, int count) =>
        EventuallyAsync(async () => await TurnsAsync(app, conversation) is { } turns && turns.Count >= count ? turns : null);

    private static async Task<T> EventuallyAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(20))
        {
            if (await read() is { } found)
            {
                return found;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("It did not happen in time.");
    }
}
