using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Ids only in durable history, in logs, and in the queue once a message is consumed.</summary>
public sealed class PrivacyTests
{
    private const string Name = "Quirinius Kanarievogel";
    private const string Phone = "+31687654321";

    private static readonly string[] Canaries =
        ["Quirinius", "Kanarievogel", "687654321", "06-87654321", "kanarie@voorbeeld.example", "zeepaardjesfabriek"];

    [Fact]
    public async Task Conversation_WithPersonalData_LeavesNoneInHistoryQueueAndLogs()
    {
        // Arrange
        var logs = new CollectedLogs();
        await using var app = await TurnApp.StartAsync(
            new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" },
            configure: services => services.AddSingleton<ILoggerProvider>(logs));
        app.Chatwoot.Faults.FailNext(500, 1, "POST", "messages");
        var candidate = app.ACandidate(Name, Phone);

        // Act
        var conversation = app.Chatwoot.Candidate.Write(
            candidate, "Hoi, ik ben Quirinius Kanarievogel, werkte in de zeepaardjesfabriek, mail kanarie@voorbeeld.example of bel 06-87654321").ConversationId;
        await app.PassAsync(TimeSpan.FromSeconds(5));
        await app.WaitForTurnsAsync(conversation, 1);
        app.Chatwoot.Candidate.Write(candidate, "bel mij, Quirinius, een medewerker graag");
        await app.WaitForTurnsAsync(conversation, 2);
        app.Chatwoot.Recruiter.Write(conversation, "Dag Quirinius Kanarievogel", isPrivate: false);
        await app.WaitForStateAsync(conversation, state => state.Seen.Count == 3);
        await app.Chatwoot.DrainWebhooksAsync();

        // Assert
        Assert.Contains("Kanarievogel", (await app.FindAsync(conversation))!.Contact.Name, StringComparison.Ordinal);
        var journal = app.Services.GetRequiredService<JournalStore>();
        var history = journal.Scan("durable/");
        Assert.NotEmpty(history);
        AssertClean(history.Select(entry => entry.Key + Encoding.UTF8.GetString(entry.Value)));
        await TurnApp.EventuallyAsync(() => Task.FromResult(journal.Scan("queue/inbound/message/").Count == 0 ? app : null));
        AssertClean(journal.Scan("queue/").Select(entry => entry.Key + Encoding.UTF8.GetString(entry.Value)));
        AssertClean(await InstancesAsync(app));
        Assert.NotEmpty(logs.Lines);
        AssertClean(logs.Lines);
    }

    private static async Task<List<string>> InstancesAsync(TurnApp app)
    {
        var found = new List<string>();
        var query = new OrchestrationQuery(FetchInputsAndOutputs: true);
        await foreach (var instance in app.Services.GetRequiredService<DurableTaskClient>().GetAllInstancesAsync(query))
        {
            found.Add($"{instance.InstanceId} {instance.SerializedInput} {instance.SerializedOutput} {instance.SerializedCustomStatus} {instance.FailureDetails}");
        }

        Assert.Equal(2, found.Count);
        return found;
    }

    private static void AssertClean(IEnumerable<string> texts) => Assert.Empty(
        texts.Where(text => Array.Exists(Canaries, canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase))));
}
