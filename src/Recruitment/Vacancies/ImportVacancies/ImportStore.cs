using System.Globalization;
using Recruitment.Platform.Documents;
using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Imports and the files that they read, as documents in container <c>catalogue</c>.</summary>
public sealed class ImportStore(IDocuments documents)
{
    private const string Container = "catalogue";
    private const string Partition = "vacancy-imports";

    /// <summary>Base64 makes four thirds of it, and Cosmos DB takes 2 MB.</summary>
    private const int PartSize = 1024 * 1024;

    private static readonly TimeSpan ImportsKept = TimeSpan.FromDays(90);

    /// <summary>Longer than any import runs; it is removed when the import ends.</summary>
    private static readonly TimeSpan FilesKept = TimeSpan.FromDays(1);

    public async Task<VacancyImport?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<VacancyImport>(ImportAddress(id), cancellationToken))?.Value;

    /// <exception cref="InvalidOperationException">It was removed while it ran.</exception>
    public async Task<VacancyImport> GetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Import {id} is gone.");

    public Task SaveAsync(VacancyImport import, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(ImportAddress(import.Id), import, DocumentAddress.AnyVersion, ImportsKept, cancellationToken);

    /// <summary>The newest imports, newest first.</summary>
    public async Task<IReadOnlyList<VacancyImport>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var imports = new List<VacancyImport>();
        await foreach (var found in documents.ListAsync(Container, Partition, "import:", cancellationToken))
        {
            imports.Add(DocumentsExtensions.Parse<VacancyImport>(found));
        }

        return [.. imports.OrderByDescending(import => import.ReceivedAt).Take(most)];
    }

    public async Task SaveFileAsync(string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        for (var at = 0; at < content.Length; at += PartSize)
        {
            var part = new ImportPart(content.Slice(at, Math.Min(PartSize, content.Length - at)).ToArray());
            await documents.TryWriteAsync(PartAddress(id, at / PartSize), part, DocumentAddress.AnyVersion, FilesKept, cancellationToken);
        }
    }

    /// <summary>The rows of the file.</summary>
    internal async Task<VacancyFile> ReadFileAsync(VacancyImport import, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        for (var number = 0; await documents.ReadAsync<ImportPart>(PartAddress(import.Id, number), cancellationToken) is { } part; number++)
        {
            content.Write(part.Value.Content);
        }

        return VacancyFiles.Read(content.GetBuffer().AsSpan(0, (int)content.Length), import.Format);
    }

    public async Task DeleteFileAsync(string id, CancellationToken cancellationToken)
    {
        for (var number = 0; await documents.ReadAsync(PartAddress(id, number), cancellationToken) is not null; number++)
        {
            await documents.DeleteAsync(PartAddress(id, number), cancellationToken);
        }
    }

    private static DocumentAddress ImportAddress(string id) => new(Container, Partition, $"import:{id}");

    private static DocumentAddress PartAddress(string id, int number) =>
        new(Container, Partition, $"file:{id}:{number.ToString("D4", CultureInfo.InvariantCulture)}");
}
