using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Keeps a file and makes its import the running change. The rows are read later.</summary>
public sealed class AcceptImportHandler(ImportStore imports, VacancyStore vacancies, TimeProvider time)
{
    public async Task<AcceptImportOutcome> HandleAsync(AcceptImportCommand command, CancellationToken cancellationToken)
    {
        try
        {
            if (VacancyFiles.Read(command.Content.Span, command.Format).Rows.Count == 0)
            {
                return new AcceptImportOutcome.Unreadable(new LocalizedText(
                    "Er staan geen vacatures in het bestand. Wil je alle vacatures sluiten, verwijder ze dan een voor een.",
                    "The file holds no vacancies. To close all vacancies, delete them one by one."));
            }
        }
        catch (UnreadableFileException exception)
        {
            return new AcceptImportOutcome.Unreadable(new LocalizedText(exception.Dutch ?? exception.Message, exception.Message));
        }

        var now = time.GetUtcNow();
        var import = new VacancyImport
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Format = command.Format,
            ValidRowsOnly = command.ValidRowsOnly,
            Replace = command.Replace,
            ReceivedAt = now,
        };
        if (await vacancies.TryBeginAsync(import.Id, cancellationToken) is { } running)
        {
            return new AcceptImportOutcome.Busy(running.Id);
        }

        await KeepAsync(import, command.Content, cancellationToken);
        return new AcceptImportOutcome.Accepted(import);
    }

    private async Task KeepAsync(VacancyImport import, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var isKept = false;
        try
        {
            await imports.SaveFileAsync(import.Id, content, cancellationToken);
            await imports.SaveAsync(import, cancellationToken);
            isKept = true;
        }
        finally
        {
            // What was not kept will never run, and must not keep others waiting.
            if (!isKept)
            {
                await vacancies.ReleaseAsync(import.Id, CancellationToken.None);
            }
        }
    }
}
