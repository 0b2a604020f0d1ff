using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Access;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Two candidates who each fetched a copy, a third who was erased, and a rehearsal of retention: something real behind each kind of id.</summary>
internal sealed partial class IdorSeed : IAsyncDisposable
{
    private readonly Dictionary<IdKind, string> _real = [];

    private IdorSeed(TurnApp app) => App = app;

    public TurnApp App { get; }

    public (string Candidate, string Export, string Secret, long Contact, long Conversation) First { get; private set; }

    public (string Candidate, string Export, string Secret, long Contact, long Conversation) Second { get; private set; }

    /// <summary>Request of the erasure that is done.</summary>
    public string Erasure => _real[IdKind.Receipt];

    public static async Task<IdorSeed> StartAsync()
    {
        var seed = new IdorSeed(await TurnApp.StartAsync());
        using var officer = seed.App.Factory.CreateClientAs(Role.DataProtectionOfficer);
        seed.First = await seed.CopyAsync(officer, "+31611111111");
        seed.Second = await seed.CopyAsync(officer, "+31622222222");
        var third = seed.App.Chatwoot.Candidate.Write(seed.App.ACandidate("Noor", "+31633333333"), "Hoi").ConversationId;
        await seed.App.WaitForTurnsAsync(third, 1);
        using var erased = await officer.SendAsync(new HttpRequestMessage(HttpMethod.Delete, Path($"gdpr/contacts/{(await seed.App.FindAsync(third))!.Key.Candidate}"))
        {
            Content = JsonContent.Create(new { confirm = "ERASE", reason = "Asked for by letter." }),
        });
        var erasure = await IdAsync(erased);
        await seed.App.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == erasure && request.State == PrivacyRequestState.Done);
        using var rehearsed = await officer.PostAsJsonAsync(Path("gdpr/retention/runs"), new { dry = true });
        var run = await IdAsync(rehearsed);
        await TurnApp.EventuallyAsync(async () =>
            (await officer.GetStringAsync(Path($"gdpr/retention/runs/{run}"))).Contains("\"Done\"", StringComparison.Ordinal) ? run : null);
        seed._real[IdKind.Candidate] = seed.First.Candidate;
        seed._real[IdKind.Request] = seed._real[IdKind.Export] = seed.First.Export;
        seed._real[IdKind.Receipt] = erasure;
        seed._real[IdKind.Run] = run;
        seed._real[IdKind.Conversation] = $"1-{seed.First.Conversation}";
        return seed;
    }

    /// <summary>An id that exists; null for what is about no person.</summary>
    public string? Real(IdKind kind) => _real.GetValueOrDefault(kind);

    /// <summary>An id of the right form that nothing has.</summary>
    public static string Unknown(IdKind kind) => kind switch
    {
        IdKind.Conversation => "1-987654",
        IdKind.Other => "987654",
        _ => "0123456789abcdef0123456789abcdef",
    };

    /// <summary>A hash of everything that is stored, and how long the audit trail is.</summary>
    /// <param name="containers">By default those with something about a person, or about a request of one.</param>
    public async Task<string> FingerprintAsync(params string[] containers)
    {
        var lines = new List<string>();
        foreach (var container in (string[])[DocumentAddress.People, DocumentAddress.Privacy, DocumentAddress.Exports, .. containers])
        {
            await foreach (var found in App.Services.GetRequiredService<IDocuments>().FindAsync(container, string.Empty, null, CancellationToken.None))
            {
                lines.Add($"{container} {Convert.ToHexString(SHA256.HashData(found.Json.Span))} {found.ETag}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        lines.Add($"audit {await App.Services.GetRequiredService<AuditTrail>().ListAsync(0, CancellationToken.None).CountAsync()}");
        return string.Join('\n', lines);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public static Uri Path(string path) => new(path, UriKind.Relative);

    private async Task<(string Candidate, string Export, string Secret, long Contact, long Conversation)> CopyAsync(HttpClient officer, string phone)
    {
        var contact = App.ACandidate("Sanne", phone);
        var conversation = App.Chatwoot.Candidate.Write(contact, "mijn gegevens").ConversationId;
        var candidate = (await App.WaitForStateAsync(conversation, state => state is { IsBusy: false, PrivacyRequest: not null })).Key.Candidate;
        var asked = await App.WaitForRequestAsync(request => request.Candidate == candidate);
        using var issued = await officer.PostAsync(Path($"gdpr/requests/{asked.Id}/code"), null);
        App.Chatwoot.Candidate.Write(contact, (string)(await issued.Content.ReadFromJsonAsync<JsonNode>())!["code"]!);
        await App.RunUntilRequestAsync(TimeSpan.FromMinutes(5), request => request.Id == asked.Id && request.State == PrivacyRequestState.Done);
        var thread = (await App.ReadAsync(conversation))["messages"]!.ToJsonString();
        await App.WaitForTurnsAsync(conversation, 2);
        return (candidate, asked.Id, Secret().Match(thread).Groups[1].Value, contact, conversation);
    }

    private static async Task<string> IdAsync(HttpResponseMessage answer) => (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;

    [GeneratedRegex("gdpr/export/[0-9a-f]{32}#([0-9a-f]{64})")]
    private static partial Regex Secret();
}
