using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Orchestrators;
using Recruitment.Vacancies.ImportVacancies;
using Recruitment.Vacancies.ListVacancies;

namespace Recruitment.Functions.Http;

/// <summary>The vacancies and their imports, for people.</summary>
public sealed class VacanciesPageTrigger(VacanciesPage list, ImportPage imports)
{
    [Function("VacanciesPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/vacancies")] HttpRequest request, CancellationToken cancellationToken) =>
        list.ShowAsync(request, cancellationToken);

    [Function("ImportVacanciesForm")]
    public Task<IResult> RunImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/vacancies/imports")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        imports.ImportAsync(request, (id, token) => ImportStarter.StartAsync(client, id, token), cancellationToken);

    [Function("VacancyImportPage")]
    public Task<IResult> RunShowImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/vacancies/imports/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        imports.ShowAsync(request, id, cancellationToken);
}
