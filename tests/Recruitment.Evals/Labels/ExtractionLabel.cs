namespace Recruitment.Evals.Labels;

/// <summary>A message with the facts it states, as comparable values by field.</summary>
internal sealed record ExtractionLabel(string Id, string Text, IReadOnlyDictionary<string, IReadOnlyList<string>> Expect)
{
    public static ExtractionLabel Parse(LabelledLine line) =>
        new(line.Id, line.Text("text"), ExpectedProfile.Parse(line.Object("expect")));
}
