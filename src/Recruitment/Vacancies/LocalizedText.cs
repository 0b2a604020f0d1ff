namespace Recruitment.Vacancies;

/// <summary>A text in the two languages that vacancies are written in.</summary>
public sealed record LocalizedText(string Nl, string En)
{
    /// <summary>Dutch for <c>nl</c>, English for any other language.</summary>
    public string In(string language) => language == "nl" ? Nl : En;
}
