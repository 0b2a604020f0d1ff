using System.Collections.Frozen;
using System.Text.Json;

namespace Recruitment.Vacancies;

/// <summary>All vacancies at one moment. Immutable.</summary>
public sealed class VacancyCatalogue
{
    private static readonly JsonSerializerOptions FileFormat = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>No vacancies.</summary>
    public static readonly VacancyCatalogue Empty = new([]);

    private readonly FrozenDictionary<string, Vacancy> _byReference;

    /// <summary>Checks the vacancies; throws <see cref="CatalogueException"/> at the first fault.</summary>
    public VacancyCatalogue(IReadOnlyList<Vacancy> vacancies)
    {
        VacancyRules.Check(vacancies);
        All = vacancies;
        _byReference = vacancies.ToFrozenDictionary(vacancy => vacancy.Reference, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether these are the sample brand's, which are shown until vacancies are imported.</summary>
    public bool IsSample { get; private init; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Vacancy> All { get; }

    /// <summary>Reads <c>vacancies.json</c>.</summary>
    /// <exception cref="CatalogueException">The file is missing, is no JSON, or has a fault; the message says which entry and field.</exception>
    public static VacancyCatalogue Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new CatalogueException($"No vacancies at {path}. Set Catalogue:Directory to the folder that holds vacancies.json.");
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Reads the JSON array of vacancies.</summary>
    /// <exception cref="CatalogueException">As <see cref="Load"/>.</exception>
    public static VacancyCatalogue Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new CatalogueException("vacancies.json must be a JSON array of vacancies.");
            }

            return new VacancyCatalogue([.. document.RootElement.EnumerateArray().Select(ReadEntry)]) { IsSample = true };
        }
        catch (JsonException fault)
        {
            throw new CatalogueException($"vacancies.json is not JSON: {fault.Message}", fault);
        }
    }

    /// <summary>The vacancy with this reference, whatever its case; null when there is none.</summary>
    public Vacancy? Find(string reference) => _byReference.GetValueOrDefault(reference.Trim());

    private static Vacancy ReadEntry(JsonElement entry, int index)
    {
        var name = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("reference", out var reference)
            ? reference.ToString()
            : $"number {index + 1}";
        try
        {
            return entry.Deserialize<Vacancy>(FileFormat) ?? throw new CatalogueException($"Vacancy {name} in vacancies.json is null.");
        }
        catch (JsonException fault)
        {
            throw new CatalogueException($"Vacancy {name} in vacancies.json: {fault.Message}", fault);
        }
    }
}
