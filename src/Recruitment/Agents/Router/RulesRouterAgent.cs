using Recruitment.Agents.Language;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>The router that needs no network: explicit requests first, then what kind of message it is, then the classifier.</summary>
public sealed class RulesRouterAgent : IRouterAgent
{
    /// <summary>Version of rules, vocabulary and training lines; a change of any of them changes verdicts.</summary>
    public const string Version = "router-rules/1";

    /// <summary>Reason of a verdict on "are you a robot?", which the rules answer even where a model writes.</summary>
    internal const string WhatAreYou = "what-are-you";

    private const double Certain = 0.97;

    private readonly IntentClassifier _classifier;

    /// <summary>Uses the classifier of the process; the first construction trains it, in well under a second.</summary>
    public RulesRouterAgent() => _classifier = IntentClassifier.Shared;

    internal RulesRouterAgent(IntentClassifier classifier) => _classifier = classifier;

    /// <inheritdoc/>
    public Task<AgentResult<RouteVerdict>> RouteAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new AgentResult<RouteVerdict>(Decide(turn), "rules", Version, []));
    }

    private RouteVerdict Decide(TurnContext turn)
    {
        var text = turn.Text;
        var language = LanguageDetector.Resolve(text, turn.KnownLanguage, turn.Brand.Language);
        foreach (var message in turn.Messages)
        {
            // What else a burst asks is answered too; see the conversation's rules.
            if (ExplicitRequests.Match(message.Text) is { } request && (request != ExplicitRequest.WhatAreYou || turn.Messages.Count == 1))
            {
                return Explicit(request, language);
            }
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return WithoutText(turn.Messages, language);
        }

        var input = RouterInput.Read(text, LastBotLine(turn.History));
        if (IsEmojiOnly(input) && input.Asked.IsEmpty)
        {
            return new RouteVerdict(Route.SmallTalk, Certain, language, "emoji");
        }

        var scores = _classifier.Classify(input);
        return new RouteVerdict(scores.Best, Math.Round(scores.Confidence, 3), language, "classifier");
    }

    private static RouteVerdict Explicit(ExplicitRequest request, string language) => request switch
    {
        ExplicitRequest.Human => new RouteVerdict(Route.Human, Certain, language, "handoff-word"),
        ExplicitRequest.Stop => new RouteVerdict(Route.Privacy, Certain, language, "stop-word"),
        ExplicitRequest.Privacy => new RouteVerdict(Route.Privacy, Certain, language, "privacy-word"),
        ExplicitRequest.Start => new RouteVerdict(Route.SmallTalk, Certain, language, "start-word"),
        ExplicitRequest.WhatAreYou => new RouteVerdict(Route.SmallTalk, Certain, language, WhatAreYou),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    // A document without a word is nearly always a CV; a location answers "where do you live"; a voice note cannot be read here.
    private static RouteVerdict WithoutText(IReadOnlyList<CandidateMessage> messages, string language)
    {
        var kinds = messages.Select(message => message.Kind).ToHashSet();
        return kinds switch
        {
            _ when kinds.Contains(MessageKind.Document) => new RouteVerdict(Route.Apply, 0.7, language, "document"),
            _ when kinds.Contains(MessageKind.Location) => new RouteVerdict(Route.JobSearch, 0.7, language, "location"),
            _ when kinds.Contains(MessageKind.FormAnswer) => new RouteVerdict(Route.JobSearch, 0.7, language, "form"),
            _ when kinds.Contains(MessageKind.Image) => new RouteVerdict(Route.SmallTalk, 0.4, language, "image"),
            _ => new RouteVerdict(Route.Unsupported, 0.6, language, "no-text"),
        };
    }

    private static bool IsEmojiOnly(RouterInput input)
    {
        foreach (var token in input.Message)
        {
            if (token.Kind != TokenKind.Emoji)
            {
                return false;
            }
        }

        return input.Message.Length > 0;
    }

    private static string LastBotLine(IReadOnlyList<TranscriptLine> history)
    {
        for (var at = history.Count - 1; at >= 0; at--)
        {
            if (history[at].Speaker == Speaker.Bot)
            {
                return history[at].Text;
            }
        }

        return string.Empty;
    }
}
