namespace Recruitment.Operations.DeadLetters;

/// <summary>Some dead letters of all queues, or of one.</summary>
/// <param name="Items">In order of queue and number.</param>
/// <param name="Next">What to ask for after these; null at the end.</param>
public sealed record DeadLetterPage(IReadOnlyList<DeadLetter> Items, DeadLetterId? Next);
