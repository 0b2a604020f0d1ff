using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Vacancies.ImportVacancies;
using Recruitment.Vacancies.ListVacancies;

namespace Recruitment.Functions.Http;

/// <summary>The vacancies and their imports, for people.</summary>
public sealed class VacanciesPageTrigger(VacanciesPage list, ImportPage imports, WorkOrders orders)
{
    [Function("VacanciesPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/vacancies")] HttpRequest request, CancellationToken cancellationToken) =>
        list.ShowAsync(request, cancellationToken);

    [Function("ImportVacanciesForm")]
    public Task<IResult> RunImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/vacancies/imports")] HttpRequest request,
        CancellationToken cancellationToken) =>
        imports.ImportAsync(request, orders.ImportVacanciesAsync, cancellationToken);

    [Function("VacancyImportPage")]
    public Task<IResult> RunShowImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/vacancies/imports/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        imports.ShowAsync(request, id, cancellationToken);
}
