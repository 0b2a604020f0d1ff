using Microsoft.AspNetCore.Http;
using Recruitment.Operations.DeadLetters;

namespace Recruitment.Functions.Http;

/// <summary>Dead letters for operators.</summary>
public sealed class DeadLettersPageTrigger(DeadLettersPage page)
{
    [Function("DeadLettersPage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/dead-letters")] HttpRequest request, CancellationToken cancellationToken) =>
        page.ShowAsync(request, cancellationToken);

    [Function("RedriveDeadLettersForm")]
    public Task<IResult> RunRedriveAllAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/dead-letters/redrive")] HttpRequest request, CancellationToken cancellationToken) =>
        page.RedriveAllAsync(request, cancellationToken);

    [Function("RedriveDeadLetterForm")]
    public Task<IResult> RunRedriveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/dead-letters/{id}/redrive")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        page.RedriveAsync(request, id, cancellationToken);

    [Function("DiscardDeadLetterForm")]
    public Task<IResult> RunDiscardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/dead-letters/{id}/discard")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        page.DiscardAsync(request, id, cancellationToken);
}
