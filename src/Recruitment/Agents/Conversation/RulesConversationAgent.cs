using System.Diagnostics;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Agents.Conversation.Replies;
using Recruitment.Agents.Router;

namespace Recruitment.Agents.Conversation;

/// <summary>Writes replies without a model: fixed sentences filled in with what vacancies and articles say, and nothing else.</summary>
public sealed class RulesConversationAgent(ConversationTools tools) : IConversationAgent
{
    /// <summary>Version of the rules and the phrase books.</summary>
    public const string Version = "conversation-rules/1";

    /// <summary>Below this confidence "small talk" means that no route was recognised.</summary>
    private const double Guess = 0.5;

    private readonly JobSearchReply _jobSearch = new(tools);
    private readonly ApplyReply _apply = new(tools);
    private readonly QuestionReply _question = new(tools, new VacancyFactReply(tools), new JobSearchReply(tools));

    /// <inheritdoc />
    public async Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken)
    {
        var scene = new ReplyScene(turn, PhraseBooks.For(Language(turn, verdict), turn.Brand), tools.GetVacancies(turn.ShownVacancies));
        var draft = Unreadable(scene) ?? await ComposeAsync(scene, verdict, cancellationToken);
        if (turn.Messages.Count > 1 && turn.Messages.Any(message => ExplicitRequests.Match(message.Text) == ExplicitRequest.WhatAreYou))
        {
            draft = draft with { Text = $"{WhatIAm(scene)}\n\n{draft.Text}" };
        }

        return new AgentResult<ReplyDraft>(draft with { Text = ReplyLimit.Fit(draft.Text, scene.OpensSession) }, "rules", Version, []);
    }

    private static string WhatIAm(ReplyScene scene) => PhraseBook.Fill(scene.Phrases.WhatIAm, scene.Turn.Brand.Name);

    private static string Language(TurnContext turn, RouteVerdict verdict) =>
        !string.IsNullOrEmpty(verdict.Language) ? verdict.Language : turn.KnownLanguage ?? turn.Brand.Language;

    // Only for a burst without words: a photo with a question under it is a question.
    private static ReplyDraft? Unreadable(ReplyScene scene)
    {
        var messages = scene.Turn.Messages;
        if (scene.Turn.Text.Length > 0 || messages.Count == 0)
        {
            return null;
        }

        var phrases = scene.Phrases;
        return messages[^1].Kind switch
        {
            MessageKind.Voice => ReplyScene.Plain(phrases.VoiceReceived),
            MessageKind.Image or MessageKind.Document => ReplyScene.Plain(phrases.FileReceived),
            MessageKind.Location => ReplyScene.Plain(scene.Profile.City is null ? phrases.LocationReceived : phrases.CannotRead),
            _ => ReplyScene.Plain(phrases.CannotRead),
        };
    }

    private async Task<ReplyDraft> ComposeAsync(ReplyScene scene, RouteVerdict verdict, CancellationToken cancellationToken) => verdict.Route switch
    {
        Route.JobSearch => _jobSearch.Compose(scene),
        Route.Apply => _apply.Compose(scene),
        Route.ApplicationStatus => await StatusAsync(scene, cancellationToken),
        Route.Interview => Interview(scene),
        Route.Question => await _question.ComposeAsync(scene, cancellationToken),
        Route.Human => ReplyScene.ToHuman(PhraseBook.Fill(scene.Phrases.Handoff, scene.Turn.Brand.OpeningHours)),
        Route.Privacy => PrivacyReply.Compose(scene, verdict.Reason == "stop-word"),
        Route.SmallTalk when verdict.Reason == "start-word" => ReplyScene.Plain(scene.Phrases.PrivacyStart, scene.Phrases.ChoiceWork, scene.Phrases.ChoiceQuestion),
        Route.SmallTalk when verdict.Reason == RulesRouterAgent.WhatAreYou => ReplyScene.Plain(WhatIAm(scene), scene.Phrases.ChoiceWork, scene.Phrases.ChoiceHuman),
        Route.SmallTalk => SmallTalkReply.Compose(scene, isGuess: verdict.Confidence < Guess),
        Route.Unsupported when await _question.FromDocumentsAsync(scene, cancellationToken) is { } told => told,
        Route.Unsupported => ReplyScene.Plain(PhraseBook.Fill(scene.Phrases.Scope, scene.Turn.Brand.Name), scene.Phrases.ChoiceWork, scene.Phrases.ChoiceHuman),
        _ => throw new UnreachableException(),
    };

    private async Task<ReplyDraft> StatusAsync(ReplyScene scene, CancellationToken cancellationToken)
    {
        var phrases = scene.Phrases;
        var known = (await tools.GetApplicationStatusAsync(scene.Turn, cancellationToken))
            .Select(stage => (Stage: stage, Vacancy: tools.GetVacancy(stage.Reference)))
            .Where(pair => pair.Vacancy is not null).Take(3).ToList();
        if (known.Count == 0)
        {
            return ReplyScene.Plain(phrases.StatusNone, phrases.ChoiceHuman);
        }

        var lines = known.Select(pair => PhraseBook.Fill(phrases.StatusLine, VacancyWords.Title(pair.Vacancy!, phrases), pair.Stage.Reference, pair.Stage.Stage));
        return new ReplyDraft(
            string.Join('\n', lines), [.. known.Select(pair => VacancyWords.Source(pair.Vacancy!))], [.. known.Select(pair => pair.Stage.Reference)], [phrases.ChoiceHuman]);
    }

    private static ReplyDraft Interview(ReplyScene scene)
    {
        var passedOn = PhraseBook.Fill(scene.Phrases.InterviewPassedOn, scene.Turn.Brand.OpeningHours);
        return ReplyScene.ToHuman(InterviewMoment.IsNamed(scene) ? passedOn : $"{passedOn} {scene.Phrases.InterviewAskWhen}");
    }
}
