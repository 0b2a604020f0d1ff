using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Vacancies.ListVacancies;

/// <summary><c>GET /vacancies?page=1&amp;size=50&amp;q=tilburg</c>, for operators.</summary>
public sealed class ListVacanciesEndpoint(ListVacanciesHandler handler, AccessControl access)
{
    private const int MostOnPage = 200;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.Operator, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (Number(request, "page", 1, int.MaxValue, 1) is not { } page)
        {
            return Problem("page", "Expected a number from 1.");
        }

        if (Number(request, "size", 1, MostOnPage, 50) is not { } size)
        {
            return Problem("size", $"Expected a number from 1 to {MostOnPage}.");
        }

        return TypedResults.Json(handler.Handle(new ListVacanciesQuery(page, size, request.Query["q"])), PlatformJson.Options);
    }

    private static int? Number(HttpRequest request, string name, int least, int most, int otherwise)
    {
        var text = request.Query[name].ToString();
        return text.Length == 0 ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : null;
    }

    private static ProblemHttpResult Problem(string field, string expected) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, detail: expected, extensions: new Dictionary<string, object?> { ["field"] = field });
}
