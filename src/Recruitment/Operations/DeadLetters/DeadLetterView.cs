namespace Recruitment.Operations.DeadLetters;

/// <summary>A dead letter as the API shows it.</summary>
public sealed record DeadLetterView(
    string Id, string Queue, string? Conversation, string? Kind, string Reason, int Deliveries, DateTimeOffset EnqueuedAt, bool Redriven)
{
    public static DeadLetterView Of(DeadLetter letter) => new(
        letter.Id.ToString(), letter.Id.Queue, letter.Conversation, letter.Kind, letter.Reason, letter.Deliveries, letter.EnqueuedAt, letter.Redriven);
}
