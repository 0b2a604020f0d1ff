using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.ReceiveWebhook;

namespace Recruitment.Functions.Http;

/// <summary>Where Chatwoot sends its webhooks; the signature is the authorisation.</summary>
public sealed class ChatwootWebhookTrigger(ReceiveWebhookEndpoint endpoint)
{
    [Function("ChatwootWebhook")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/chatwoot")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.HandleAsync(request, cancellationToken);
}
