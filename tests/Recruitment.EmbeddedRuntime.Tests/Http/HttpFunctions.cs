using Microsoft.AspNetCore.Http;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.Http;

/// <summary>Functions that the HTTP tests call.</summary>
public sealed class HttpFunctions(Greeting greeting)
{
    [Function("Ping")]
    public static IResult Ping([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ping")] HttpRequest request) => Results.Text("pong");

    [Function("Greet")]
    public async Task<IResult> GreetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "people/{name:alpha}/{times:int}")] HttpRequest request,
        string name,
        int times,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellationToken);
        return Results.Json(new
        {
            text = greeting.Text,
            name,
            times,
            body,
            function = context.FunctionDefinition.Name,
            isSame = ReferenceEquals(context.GetHttpContext(), request.HttpContext),
            bound = context.BindingContext.BindingData["name"],
            trigger = context.FunctionDefinition.InputBindings["request"].Type,
        });
    }

    [Function("Files")]
    public static string Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{**path}")] HttpRequest request, string path) => path;

    [Function("Plain")]
    public static Point Plain([HttpTrigger(AuthorizationLevel.Anonymous, Route = "plain")] HttpRequest request) => new(1, 2);

    [Function("Protected")]
    public static string Protected([HttpTrigger("get")] HttpRequest request) => "in";

    [Function("Administer")]
    public static string Administer([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "administer")] HttpRequest request) => "in";

    [Function("Fail")]
    public static Task<IResult> FailAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail")] HttpRequest request) =>
        throw new InvalidOperationException("secret detail");

    public sealed record Point(int X, int Y);
}
