using Recruitment.Crm.ReportDelivery;

namespace Recruitment.Conversations.CollectTurn;

/// <summary>What the door must do after an event was taken into the inbox.</summary>
public abstract record CollectTurnOutcome
{
    private CollectTurnOutcome()
    {
    }

    /// <summary>Nothing: the event changed state only, or was seen before.</summary>
    public sealed record Nothing : CollectTurnOutcome;

    /// <summary>A turn must run: start its orchestration, or nudge it when it runs already.</summary>
    /// <param name="Input">The turn; its instance id is <see cref="ConversationTurnInput.InstanceId"/>.</param>
    /// <param name="Started">True when this event started the turn; false when it should already run.</param>
    public sealed record EnsureTurn(ConversationTurnInput Input, bool Started) : CollectTurnOutcome;

    /// <summary>A message did not reach the candidate: the recruiter must be told, outside of the conversation's session.</summary>
    public sealed record ReportDelivery(ReportDeliveryCommand Command) : CollectTurnOutcome;

    /// <summary>The event reports a turn that nobody could answer: it belongs in the dead-letter queue.</summary>
    public sealed record DeadLetter(string Reason) : CollectTurnOutcome;
}
