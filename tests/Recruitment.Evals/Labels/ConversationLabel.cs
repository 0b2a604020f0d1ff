namespace Recruitment.Evals.Labels;

/// <summary>A whole conversation, turn by turn.</summary>
internal sealed record ConversationLabel(string Id, IReadOnlyList<TurnLabel> Turns)
{
    public static ConversationLabel Parse(LabelledLine line) => new(line.Id, [.. line.Objects("turns").Select(TurnLabel.Parse)]);
}
