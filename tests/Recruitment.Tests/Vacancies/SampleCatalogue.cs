using Recruitment.Vacancies;

namespace Recruitment.Tests.Vacancies;

/// <summary>The sample brand's own files, as the app ships them.</summary>
internal static class SampleCatalogue
{
    public static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "data");

    public static readonly VacancyCatalogue Vacancies = VacancyCatalogue.Load(Path.Combine(Directory, "vacancies.json"));

    public static readonly VacancySearch Search = new(Vacancies, TimeProvider.System);
}
