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
                return new AcceptImportOutcome.Unreadable("The file holds no vacancies. To close all vacancies, delete them one by one.");
            }
        }
        catch (UnreadableFileException exception)
        {
            return new AcceptImportOutcome.Unreadable(exception.Message);
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

        await imports.SaveFileAsync(import.Id, command.Content, cancellationToken);
        await imports.SaveAsync(import, cancellationToken);
        return new AcceptImportOutcome.Accepted(import);
    }
}
