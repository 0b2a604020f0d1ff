using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Router;
using Recruitment.Branding;
using Recruitment.Intake;
using Recruitment.Privacy.Masking;

namespace Recruitment.Agents;

/// <summary>
/// Lets the rules agents read one message before anything is served. Training the router and reading the vocabularies take a few tenths
/// of a second; left to the first turns after a restart, every thread would wait for them, and webhooks with them.
/// </summary>
public sealed class AgentsWarmUp(
    [FromKeyedServices(AgentsRegistration.Rules)] IRouterAgent router,
    [FromKeyedServices(AgentsRegistration.Rules)] IExtractionAgent extraction,
    [FromKeyedServices(AgentsRegistration.Rules)] IConversationAgent conversation,
    Redactor redactor,
    IOptions<BrandOptions> brand,
    TimeProvider time) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var text = redactor.Mask("Hoi, ik zoek werk als orderpicker in Tilburg").Text;
        var turn = new TurnContext
        {
            CandidateId = "warm-up",
            Brand = brand.Value,
            Messages = [new CandidateMessage("0", text)],
            History = [],
            Profile = Profile.Empty,
            Now = time.GetUtcNow(),
        };
        var verdict = await router.RouteAsync(turn, cancellationToken);
        await extraction.ExtractAsync(turn, cancellationToken);
        await conversation.ReplyAsync(turn, verdict.Value, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
