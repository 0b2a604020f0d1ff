using System.Text.Json;
using Recruitment.Platform.Json;
using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>What a file changes about the vacancies that count now. The same file and the same vacancies give the same plan.</summary>
internal sealed class ImportPlan
{
    private readonly List<ImportFault> _faults = [];
    private readonly List<VacancyRevision> _changes = [];

    private ImportPlan()
    {
    }

    public IReadOnlyList<VacancyRevision> Changes => _changes;

    public IReadOnlyList<ImportFault> Faults => _faults;

    public int Rows { get; private init; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Closed { get; private set; }

    public int Expired { get; private set; }

    public int WrongRows { get; private set; }

    /// <param name="file">The file.</param>
    /// <param name="import">What was asked.</param>
    /// <param name="current">What counts now.</param>
    /// <param name="generation">Of what counts now.</param>
    /// <param name="now">To count what has expired.</param>
    public static ImportPlan Make(VacancyFile file, VacancyImport import, IReadOnlyList<VacancyRevision> current, int generation, DateTimeOffset now)
    {
        var plan = new ImportPlan { Rows = file.Rows.Count };
        var known = current.ToDictionary(revision => revision.Reference, revision => revision.Vacancy!, StringComparer.OrdinalIgnoreCase);
        var named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in file.Rows)
        {
            if (plan.Check(row, named) is { } vacancy)
            {
                plan.Compare(vacancy, known.GetValueOrDefault(vacancy.Reference), generation + 1, import.Id);
                plan.Expired += vacancy.IsOpenAt(now) ? 0 : 1;
            }
        }

        // A vacancy whose row is wrong is in the file: it stays as it was.
        foreach (var gone in known.Keys.Where(reference => import.Replace && !named.ContainsKey(reference)).Order(StringComparer.Ordinal))
        {
            plan._changes.Add(new VacancyRevision(gone, generation + 1, null, import.Id));
            plan.Closed++;
        }

        return plan;
    }

    private Vacancy? Check(VacancyRow row, Dictionary<string, int> named)
    {
        var (vacancy, faults) = VacancyRowReader.Read(row);
        var reference = row.Cells.GetValueOrDefault(VacancyField.Reference);
        if (reference is not null && !named.TryAdd(reference.Texts[0], row.Number))
        {
            var first = named[reference.Texts[0]];
            var expected = new LocalizedText($"een kenmerk dat nog niet gebruikt is; rij {first} heeft het al", $"a reference that is not used yet; row {first} has it");
            faults = [.. faults, new ImportFault(row.Number, reference.Texts[0], reference.Label, expected, reference.Texts[0])];
        }

        if (faults.Count == 0)
        {
            return vacancy;
        }

        _faults.AddRange(faults);
        WrongRows++;
        return null;
    }

    private void Compare(Vacancy vacancy, Vacancy? before, int generation, string importId)
    {
        if (before is not null && Json(before).SequenceEqual(Json(vacancy)))
        {
            Unchanged++;
            return;
        }

        _changes.Add(new VacancyRevision(vacancy.Reference, generation, vacancy, importId));
        Added += before is null ? 1 : 0;
        Updated += before is null ? 0 : 1;
    }

    private static byte[] Json(Vacancy vacancy) => JsonSerializer.SerializeToUtf8Bytes(vacancy, PlatformJson.Options);
}
