using Recruitment.Conversations.AnswerTurn;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Activities;

/// <summary>Asks the extraction agent.</summary>
public sealed class ExtractProfileActivity(ExtractProfileHandler handler)
{
    [Function(nameof(ExtractProfileActivity))]
    public async Task<AgentStep> RunAsync([ActivityTrigger] AgentStepCommand input, CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Step("extract_profile", input.Turn);
        return await handler.HandleAsync(input, cancellationToken);
    }
}
