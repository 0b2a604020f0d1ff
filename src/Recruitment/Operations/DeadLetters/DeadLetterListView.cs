namespace Recruitment.Operations.DeadLetters;

/// <summary>A page of dead letters as the API shows it.</summary>
/// <param name="Items">In order of queue and number.</param>
/// <param name="Next">Value of <c>after</c> for the next page; null at the end.</param>
public sealed record DeadLetterListView(IReadOnlyList<DeadLetterView> Items, string? Next);
