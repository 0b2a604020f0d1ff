using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;

namespace Recruitment.Vacancies.CloseVacancy;

/// <summary><c>DELETE /vacancies/{reference}</c>, for operators.</summary>
public sealed class CloseVacancyEndpoint(CloseVacancyHandler handler, AccessControl access)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string reference, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        return await handler.HandleAsync(new CloseVacancyCommand(reference), cancellationToken) switch
        {
            CloseVacancyOutcome.Closed => TypedResults.NoContent(),
            CloseVacancyOutcome.Unknown => Problem(StatusCodes.Status404NotFound, "There is no vacancy with this reference."),
            CloseVacancyOutcome.Busy => Problem(StatusCodes.Status409Conflict, "An import is running. Try again when it has ended."),
            CloseVacancyOutcome.Sample => Problem(StatusCodes.Status409Conflict, "This is a sample vacancy. The samples disappear together with the first import."),
            _ => throw new UnreachableException(),
        };
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(
        statusCode: status, detail: detail, extensions: new Dictionary<string, object?> { ["field"] = "reference" });
}
