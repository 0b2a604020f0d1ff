namespace Recruitment.Vacancies;

/// <summary>Short lines (tasks, requirements, benefits) in the two languages that vacancies are written in.</summary>
public sealed record LocalizedLines(IReadOnlyList<string> Nl, IReadOnlyList<string> En)
{
    /// <summary>Dutch for <c>nl</c>, English for any other language.</summary>
    public IReadOnlyList<string> In(string language) => language == "nl" ? Nl : En;
}
