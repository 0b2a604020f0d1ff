using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Recruitment.Vacancies;

/// <summary>
/// Keeps the search of this process up to date with the vacancies that are imported here or elsewhere. It looks at its own pace, so that no turn waits for it.
/// </summary>
public sealed partial class VacancyRefresh(
    VacancySearch search, VacancyStore store, IOptions<CatalogueOptions> options, TimeProvider time, ILogger<VacancyRefresh> logger) : BackgroundService
{
    private readonly VacancyCatalogue _sample = search.Catalogue;
    private readonly SemaphoreSlim _one = new(1, 1);
    private int? _generation;

    /// <summary>Reads the vacancies before the first message is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryRefreshAsync(cancellationToken))
        {
            // Imported vacancies cannot be read, and the samples must not be offered in their place.
            search.Replace(VacancyCatalogue.Empty);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks once.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var state = await store.ReadStateAsync(cancellationToken);
            if (state.Generation == _generation)
            {
                return;
            }

            if (!state.Imported)
            {
                search.Replace(_sample);
                _generation = state.Generation;
                return;
            }

            var (generation, revisions) = await store.LoadAsync(cancellationToken);
            search.Replace(new VacancyCatalogue([.. revisions.Select(revision => revision.Vacancy!).OrderBy(vacancy => vacancy.Reference, StringComparer.OrdinalIgnoreCase)]));
            _generation = generation;
            Log.Refreshed(logger, revisions.Count, generation);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Refresh, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryRefreshAsync(stoppingToken);
        }
    }

    private async Task<bool> TryRefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // A store that is away for a moment must not end the process; what is known goes on being served.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} vacancies are searched, generation {Generation}")]
        public static partial void Refreshed(ILogger logger, int count, int generation);

        [LoggerMessage(2, LogLevel.Warning, "The imported vacancies cannot be read ({ExceptionType}); what was read before is still searched")]
        public static partial void Failed(ILogger logger, string exceptionType);
    }
}
