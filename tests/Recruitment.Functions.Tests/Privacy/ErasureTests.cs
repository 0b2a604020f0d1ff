using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A candidate is erased, everywhere, and nothing half-done is called done.</summary>
public sealed class ErasureTests
{
    private const string Name = "Quirinius Kanarievogel";
    private const string Phone = "+31687654321";

    private static readonly string[] Traceable =
        ["Quirinius", "Kanarievogel", "31687654321", "0687654321", "06-87654321", "kanarie@voorbeeld.example", "zeepaardjesfabriek", "waterlelieveld", "verwijder al mijn"];

    [Fact]
    public async Task Candidate_AsksAndConfirms_LeavesNoByteBehind()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("erasure-").FullName;
        var logs = new CollectedLogs();
        using var telemetry = new CollectedTelemetry();
        PrivacyRequest done;
        await using (var app = await StartAsync(directory, logs))
        {
            var candidate = app.ACandidate(Name, Phone);
            var conversation = app.Chatwoot.Candidate.Write(
                candidate, "Hoi, ik ben Quirinius Kanarievogel, werkte in de zeepaardjesfabriek, mail kanarie@voorbeeld.example of bel 06-87654321").ConversationId;
            await app.WaitForTurnsAsync(conversation, 1);
            app.Chatwoot.Candidate.SendDocument(candidate, "CV Kanarievogel.pdf", "waterlelieveld");
            await app.WaitForTurnsAsync(conversation, 2);
            app.Chatwoot.Candidate.Write(candidate, "START");
            await app.WaitForTurnsAsync(conversation, 3);
            Assert.NotEmpty(Traces.In(directory, Traceable));

            // Act
            await app.AskForErasureAsync(candidate);
            done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.State == PrivacyRequestState.Done);

            // Assert
            Assert.All(done.Stores, line => Assert.Equal(0, line.After));
            Assert.Contains(done.Stores, line => line is { Store: ErasureStores.People, Before: > 5 });
            Assert.Contains(done.Stores, line => line is { Store: ErasureStores.History, Before: >= 4 });
            Assert.Contains(done.Stores, line => line is { Store: ErasureStores.Consents, Before: 1 });
            Assert.Contains(done.Stores, line => line is { Store: ErasureStores.Chatwoot, Before: 2 });
            Assert.Null(done.Candidate);
            Assert.NotNull(done.ToldAt);
            Assert.Empty(Traces.In(directory, Traceable));
            var certificate = await app.Services.GetRequiredService<CertificateStore>().FindAsync(done.Id, CancellationToken.None);
            var key = app.Services.GetRequiredService<CertificateSeal>().PublicKey;
            Assert.Null(CertificateSeal.Problem(certificate, key));
            Assert.DoesNotContain(Traceable, text => Encoding.UTF8.GetString(certificate!).Contains(text, StringComparison.OrdinalIgnoreCase));
            AssertEveryChangedByteBreaks(certificate!, key);
        }

        Assert.Empty(Traces.In(directory, Traceable));
        await using (var again = await StartAsync(directory, logs))
        {
            await again.Services.GetRequiredService<IResidues>().SettleAsync(CancellationToken.None);
            Assert.Empty(Traces.In(directory, Traceable));
            Assert.Equal(PrivacyRequestState.Done, (await again.RequestsAsync()).Single().State);
        }

        Assert.DoesNotContain(logs.Lines, line => Array.Exists(Traceable, text => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(telemetry.Lines, line => Array.Exists(Traceable, text => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
        Assert.NotEmpty(telemetry.Lines);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Candidate_Declines_KeepsEverything()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "verwijder alles").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Chatwoot.Candidate.Write(candidate, "Nee, bewaar alles");

        // Assert
        await app.WaitForTurnsAsync(conversation, 2);
        var request = Assert.Single(await app.RequestsAsync());
        Assert.Equal((PrivacyRequestState.Ended, "candidate-declined"), (request.State, request.Reason));
        var thread = await app.ReadAsync(conversation);
        Assert.Contains("we verwijderen niets", thread["messages"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_AfterADay_ErasesNothing()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "verwijder alles").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Clock.Advance(TimeSpan.FromHours(25));
        app.Chatwoot.Candidate.Write(candidate, "Ja, verwijder alles");

        // Assert
        await app.WaitForTurnsAsync(conversation, 2);
        var requests = await app.RequestsAsync();
        Assert.Contains(requests, request => request is { State: PrivacyRequestState.Ended, Reason: "not-confirmed-in-time" });
        Assert.DoesNotContain(requests, request => request.State is PrivacyRequestState.Running or PrivacyRequestState.Done);
    }

    private static Task<TurnApp> StartAsync(string directory, CollectedLogs logs) => TurnApp.StartAsync(
        new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Trace" }, directory, services => services.AddSingleton<ILoggerProvider>(logs));

    private static void AssertEveryChangedByteBreaks(byte[] certificate, string key)
    {
        for (var at = 0; at < certificate.Length; at++)
        {
            var changed = certificate.ToArray();
            changed[at] ^= 1;
            Assert.True(CertificateSeal.Problem(changed, key) is not null, $"Byte {at} may be changed.");
        }
    }
}
