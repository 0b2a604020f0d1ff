namespace Recruitment.Evals.Labels;

/// <summary>A message with the route it should take.</summary>
internal sealed record RouterLabel(string Id, string Text, string Intent, IReadOnlyList<string> Accept, string? Context)
{
    public static RouterLabel Parse(LabelledLine line) => new(
        line.Id,
        line.Text("text"),
        Intents.Check(line, "intent", line.Text("intent")),
        [.. line.Texts("accept").Select(name => Intents.Check(line, "accept", name))],
        line.OptionalText("context"));
}
