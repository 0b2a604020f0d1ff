namespace Recruitment.Functions.Tests.Turns;

/// <summary>Where a candidate lives, where they look for work, and what recruiters see of it.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("zijn er banen in Breda?")]
    [InlineData("Heb je ook vacatures in de omgeving van Breda?")]
    [InlineData("en in Breda?")]
    public async Task Candidate_AsksForVacanciesElsewhere_GetsThemAndStaysWhereTheyLive(string question)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik woon in Tilburg en zoek werk").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Chatwoot.Candidate.Write(candidate, question);
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        var view = await app.ReadAsync(conversation);
        Assert.Contains("Breda", view.Replies[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("*, Tilburg", view.Replies[^1].Split('\n').FirstOrDefault(line => line.StartsWith("1.", StringComparison.Ordinal)) ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal("Tilburg", (string?)view.Attributes["rc_city"]);
        Assert.Contains("stad-tilburg", view.Labels);
        Assert.DoesNotContain("stad-breda", view.Labels);
    }

    [Fact]
    public async Task Candidate_MovesOrCorrects_ReplacesTheBotsLabelAndNoRecruiters()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik woon in Tilburg en zoek werk als lasser").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var before = (await app.WaitForAsync(conversation, found => found.Labels.Contains("stad-tilburg"))).Labels;
        app.Chatwoot.Recruiter.SetLabels(conversation, [.. before, "vip", "stad-eindhoven"]);
        await app.Chatwoot.DrainWebhooksAsync();
        await app.WaitForStateAsync(conversation, state => state.Thread.Labels.Contains("vip"));

        // Act
        app.Chatwoot.Candidate.Write(candidate, "klopt niet: ik woon in Breda");
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        var after = await app.WaitForAsync(conversation, found => found.Labels.Contains("stad-breda"));
        Assert.Equal("Breda", (string?)after.Attributes["rc_city"]);
        Assert.DoesNotContain("stad-tilburg", after.Labels);
        Assert.All((string[])["vip", "stad-eindhoven", "rol-lasser", "bot"], label => Assert.Contains(label, after.Labels));
    }

    [Fact]
    public async Task Recruiter_SetTheSameLabelFirst_KeepsIt()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        app.Chatwoot.Recruiter.SetLabels(conversation, ["stad-tilburg"]);
        await app.Chatwoot.DrainWebhooksAsync();
        await app.WaitForStateAsync(conversation, state => state.Thread.Labels.Contains("stad-tilburg"));
        app.Chatwoot.Candidate.Write(candidate, "Ik woon in Tilburg");
        await app.WaitForTurnsAsync(conversation, 2);

        // Act
        app.Chatwoot.Candidate.Write(candidate, "Ik ben verhuisd naar Breda");
        await app.WaitForTurnsAsync(conversation, 3);

        // Assert
        var after = await app.WaitForAsync(conversation, found => found.Labels.Contains("stad-breda"));
        Assert.Contains("stad-tilburg", after.Labels);
    }
}
