using Microsoft.AspNetCore.Http;
using Recruitment.Operations.DeadLetters;

namespace Recruitment.Functions.Http;

/// <summary>Dead letters for operators' programs.</summary>
public sealed class DeadLettersTrigger(DeadLettersEndpoint endpoint)
{
    [Function("DeadLetters")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/dead-letters")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ListAsync(request, cancellationToken);

    [Function("RedriveDeadLetters")]
    public Task<IResult> RunRedriveAllAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/dead-letters/redrive")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.RedriveAllAsync(request, cancellationToken);

    [Function("RedriveDeadLetter")]
    public Task<IResult> RunRedriveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/dead-letters/{id}/redrive")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        endpoint.RedriveAsync(request, id, cancellationToken);

    [Function("DiscardDeadLetter")]
    public Task<IResult> RunDiscardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operations/dead-letters/{id}/discard")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        endpoint.DiscardAsync(request, id, cancellationToken);
}
