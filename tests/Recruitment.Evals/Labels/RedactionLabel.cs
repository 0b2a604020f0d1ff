namespace Recruitment.Evals.Labels;

/// <summary>A text with what masking must remove and what it must leave.</summary>
internal sealed record RedactionLabel(string Id, string Text, IReadOnlyList<string> Secrets, IReadOnlyList<string> Keep)
{
    public static RedactionLabel Parse(LabelledLine line) => new(line.Id, line.Text("text"), line.Texts("secrets"), line.Texts("keep"));
}
