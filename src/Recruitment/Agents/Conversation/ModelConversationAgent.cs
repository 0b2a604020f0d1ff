using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Conversation;

/// <summary>Converses by a language model with tools. A reply that claims what no tool said is corrected once, then given up.</summary>
internal sealed class ModelConversationAgent : IConversationAgent
{
    private const string Name = "conversation";
    private const int MostToolRounds = 4;

    // 200 tokens of reply, and the JSON with its ids and buttons around it.
    private const int MaxOutputTokens = 420;

    private static readonly PromptFile Prompt = PromptFile.Beside(typeof(ModelConversationAgent));

    private readonly ModelDesk _desk;
    private readonly ModelRoster _roster;
    private readonly IReadOnlyList<ToolDefinition> _definitions;
    private readonly InvokeTool _invoke;

    public ModelConversationAgent(ModelDesk desk, ModelRoster roster, ConversationTools tools)
        : this(desk, roster, tools.Definitions, tools.InvokeAsync)
    {
    }

    internal ModelConversationAgent(ModelDesk desk, ModelRoster roster, IReadOnlyList<ToolDefinition> definitions, InvokeTool invoke)
    {
        _desk = desk;
        _roster = roster;
        _definitions = definitions;
        _invoke = invoke;
    }

    /// <summary>Runs one tool; the shape of <see cref="ConversationTools.InvokeAsync"/>.</summary>
    internal delegate Task<ToolResult> InvokeTool(string name, string argumentsJson, TurnContext turn, CancellationToken cancellationToken);

    public async Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken)
    {
        var errand = _desk.Begin(Name, _roster.Conversation, Prompt, turn);
        var messages = ConversationMessages.Begin(turn, verdict);
        var tools = new ToolRound(_definitions, _invoke, turn);
        var isCorrected = false;
        for (var rounds = 0; ;)
        {
            var step = await AskAsync(errand, messages, mayCallTools: rounds < MostToolRounds, cancellationToken);
            if (step.Draft is not { } draft)
            {
                rounds++;
                messages.Add(new ModelMessage.Answer(string.Empty, step.Answer.Calls));
                messages.AddRange(await tools.RunAsync(step.Answer.Calls, cancellationToken));
                continue;
            }

            var claims = new ReplyClaims(tools.Seen, turn.ShownVacancies);
            if (claims.Problem(draft) is not { } problem)
            {
                return errand.Result(claims.Cited(draft));
            }

            if (isCorrected)
            {
                throw errand.Unavailable($"the reply failed its check twice ({problem.Code})");
            }

            isCorrected = true;
            messages.Add(new ModelMessage.Answer(step.Answer.Text, []));
            messages.Add(new ModelMessage.Instruction(problem.Correction));
        }
    }

    private Task<Step> AskAsync(ModelErrand errand, List<ModelMessage> messages, bool mayCallTools, CancellationToken cancellationToken)
    {
        var question = errand.Question(ReplySchema.Schema, MaxOutputTokens, [.. messages]) with { Tools = _definitions, MayCallTools = mayCallTools };
        return _desk.AskAsync(errand, question, answer => Read(answer, mayCallTools), cancellationToken);
    }

    private static Step? Read(ModelAnswer answer, bool mayCallTools)
    {
        if (answer.Calls.Count > 0)
        {
            return mayCallTools ? new Step(answer, null) : null;
        }

        return ReplySchema.Read(answer.Text) is { } draft ? new Step(answer, draft) : null;
    }

    private sealed record Step(ModelAnswer Answer, ReplyDraft? Draft);
}
