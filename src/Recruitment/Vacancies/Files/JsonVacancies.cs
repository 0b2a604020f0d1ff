using System.Text.Json;

namespace Recruitment.Vacancies.Files;

/// <summary>Vacancies in our own JSON shape (docs/schemas/vacancies.schema.json): a list, or an object with a list in <c>vacancies</c>.</summary>
internal static class JsonVacancies
{
    private static readonly Dictionary<VacancyField, string> Paths = new()
    {
        [VacancyField.Reference] = "reference",
        [VacancyField.Title] = "title",
        [VacancyField.TitleEn] = "title.en",
        [VacancyField.Sector] = "sector",
        [VacancyField.City] = "city",
        [VacancyField.Latitude] = "latitude",
        [VacancyField.Longitude] = "longitude",
        [VacancyField.Hours] = "hours.min",
        [VacancyField.HoursMax] = "hours.max",
        [VacancyField.Pay] = "pay.min",
        [VacancyField.PayMax] = "pay.max",
        [VacancyField.PayPeriod] = "pay.period",
        [VacancyField.Shifts] = "shifts",
        [VacancyField.Licences] = "licences",
        [VacancyField.Forklift] = "forklift",
        [VacancyField.Languages] = "languages",
        [VacancyField.Experience] = "experienceYears",
        [VacancyField.Start] = "start",
        [VacancyField.Contract] = "contract",
        [VacancyField.ContractEn] = "contract.en",
        [VacancyField.Housing] = "housing",
        [VacancyField.TravelAllowance] = "travelAllowance",
        [VacancyField.Description] = "description",
        [VacancyField.DescriptionEn] = "description.en",
        [VacancyField.Tasks] = "tasks",
        [VacancyField.TasksEn] = "tasks.en",
        [VacancyField.Requirements] = "requirements",
        [VacancyField.RequirementsEn] = "requirements.en",
        [VacancyField.Benefits] = "benefits",
        [VacancyField.BenefitsEn] = "benefits.en",
        [VacancyField.Employer] = "employer",
        [VacancyField.EmployerEn] = "employer.en",
        [VacancyField.Tags] = "tags",
        [VacancyField.ValidThrough] = "validThrough",
    };

    /// <exception cref="UnreadableFileException">There is no list of vacancies.</exception>
    public static VacancyFile Read(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("vacancies", out var inside) ? inside : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableFileException(
                "The JSON holds no vacancies. Expected a list of vacancies, an object with a list in \"vacancies\", or schema.org JobPosting objects.")
            {
                Dutch = "Het JSON-bestand bevat geen vacatures. Verwacht: een lijst van vacatures, een object met een lijst in \"vacancies\", of JobPosting-objecten van schema.org.",
            };
        }

        return new VacancyFile([.. list.EnumerateArray().Select((entry, index) => ReadRow(entry, index + 1))], []);
    }

    private static VacancyRow ReadRow(JsonElement entry, int number)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            var expected = new LocalizedText("een object", "an object");
            return new VacancyRow(number, new Dictionary<VacancyField, VacancyCell>(), Label, new ImportFault(number, null, "*", expected, entry.ValueKind.ToString()));
        }

        var cells = new Dictionary<VacancyField, VacancyCell>();
        foreach (var (field, path) in Paths)
        {
            if (Find(entry, path) is { } found && JsonTexts.Of(found) is { Count: > 0 } texts)
            {
                cells[field] = new VacancyCell(path, texts);
            }
        }

        return new VacancyRow(number, cells, Label);
    }

    // "title" may be a text, or an object with nl and en; "hours" a number, a text such as "32-40", or an object with min and max.
    private static JsonElement? Find(JsonElement entry, string path)
    {
        var steps = path.Split('.');
        if (!entry.TryGetProperty(steps[0], out var found))
        {
            return null;
        }

        if (steps.Length == 1)
        {
            return found.ValueKind != JsonValueKind.Object ? found : found.TryGetProperty("nl", out var dutch) ? dutch : found.TryGetProperty("en", out var english) ? english : null;
        }

        return found.ValueKind == JsonValueKind.Object
            ? found.TryGetProperty(steps[1], out var inner) ? inner : null
            : steps[1] == "min" ? found : null;
    }

    private static string Label(VacancyField field) => Paths[field];
}
