using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>What tests ask of requests and erasures.</summary>
internal static class ErasureApp
{
    public static async Task<List<PrivacyRequest>> RequestsAsync(this TurnApp app)
    {
        var found = new List<PrivacyRequest>();
        await foreach (var request in app.Services.GetRequiredService<PrivacyRequestStore>().ListAsync(CancellationToken.None))
        {
            found.Add(request);
        }

        return found;
    }

    public static Task<PrivacyRequest> WaitForRequestAsync(this TurnApp app, Func<PrivacyRequest, bool> isTrue) =>
        TurnApp.EventuallyAsync(async () => (await app.RequestsAsync()).Find(request => isTrue(request)));

    /// <summary>Lets the clock run while waiting, for requests that retry.</summary>
    public static Task<PrivacyRequest> RunUntilRequestAsync(this TurnApp app, TimeSpan atMost, Func<PrivacyRequest, bool> isTrue) =>
        app.RunUntilAsync(atMost, async () => (await app.RequestsAsync()).Find(request => isTrue(request)));

    /// <summary>Asks and confirms in the conversation, and waits until the erasure is to run.</summary>
    public static async Task<long> AskForErasureAsync(this TurnApp app, long candidate)
    {
        var conversation = app.Chatwoot.Candidate.Write(candidate, "verwijder al mijn gegevens").ConversationId;
        await app.WaitForRequestAsync(request => request.WaitsFor == PrivacyRequest.CandidateConfirms);
        await app.WaitForStateAsync(conversation, state => state is { IsBusy: false, PrivacyRequest: not null });
        app.Chatwoot.Candidate.Write(candidate, "Ja, verwijder alles");
        return conversation;
    }
}
