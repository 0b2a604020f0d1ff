using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Vacancies.CloseVacancy;
using Recruitment.Vacancies.ImportVacancies;
using Recruitment.Vacancies.ListVacancies;

namespace Recruitment.Functions.Http;

/// <summary>How operators bring vacancies in and take them out.</summary>
public sealed class VacanciesTrigger(ImportVacanciesEndpoint imports, ListVacanciesEndpoint list, CloseVacancyEndpoint close, WorkOrders orders)
{
    [Function("ImportVacancies")]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vacancies/import")] HttpRequest request,
        CancellationToken cancellationToken) =>
        imports.ImportAsync(request, orders.ImportVacanciesAsync, cancellationToken);

    [Function("VacancyImport")]
    public Task<IResult> ShowImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies/imports/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        imports.ShowAsync(request, id, cancellationToken);

    [Function("Vacancies")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies")] HttpRequest request, CancellationToken cancellationToken) =>
        list.HandleAsync(request, cancellationToken);

    [Function("CloseVacancy")]
    public Task<IResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "vacancies/{reference}")] HttpRequest request, string reference, CancellationToken cancellationToken) =>
        close.HandleAsync(request, reference, cancellationToken);
}
