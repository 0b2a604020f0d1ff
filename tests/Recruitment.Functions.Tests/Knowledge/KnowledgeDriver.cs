using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>An operator who brings documents in, and a candidate who asks about them.</summary>
internal sealed class KnowledgeDriver(RecruitmentFactory app) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = app.CreateClientAs(Role.Operator);

    private int _candidates;

    public static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "knowledge", name));

    public Task<HttpResponseMessage> PostAsync(string name, byte[] content, params (string Name, string Value)[] fields) =>
        _http.PostAsync(new Uri("knowledge/documents", UriKind.Relative), Form(name, content, fields));

    public Task<HttpResponseMessage> PostJsonAsync(object body) => _http.PostAsJsonAsync("knowledge/documents", body);

    public Task<HttpResponseMessage> PostAsync(string path) => _http.PostAsync(new Uri(path, UriKind.Relative), null);

    public Task<HttpResponseMessage> DeleteAsync(string id) => _http.DeleteAsync(new Uri($"knowledge/documents/{id}", UriKind.Relative));

    /// <returns>The id of the document.</returns>
    public async Task<string> UploadAsync(string name, byte[] content, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(name, content, fields);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Accepted, $"{(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!["id"]!.GetValue<string>();
    }

    public async Task<JsonObject> ReadAsync(string id) => (await _http.GetFromJsonAsync<JsonObject>(new Uri($"knowledge/documents/{id}", UriKind.Relative)))!;

    public Task<JsonObject> WaitForStateAsync(string id, string state) => WaitAsync(id, document => document["state"]!.GetValue<string>() == state);

    public async Task<JsonObject> WaitAsync(string id, Func<JsonObject, bool> isTrue)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var document = await ReadAsync(id);
            if (isTrue(document))
            {
                return document;
            }

            Assert.True(clock.Elapsed < Patience, document.ToJsonString());
            await Task.Delay(25);
        }
    }

    /// <summary>Uploads and waits until it answers.</summary>
    public async Task<JsonObject> ImportAsync(string name, byte[] content, params (string Name, string Value)[] fields) =>
        await WaitForStateAsync(await UploadAsync(name, content, fields), "Ready");

    /// <summary>A new candidate asks; gives the bot's reply.</summary>
    public async Task<string> AskAsync(string question)
    {
        var candidate = app.ACandidate($"Kandidaat {++_candidates}", $"+3161234{5600 + _candidates}");
        var conversation = app.Chatwoot.Candidate.Write(candidate, question).ConversationId;
        var view = await app.WaitForAsync(conversation, seen => Replies(seen).Count > 0);
        return Replies(view)[0];
    }

    public void Dispose() => _http.Dispose();

    private static MultipartFormDataContent Form(string name, byte[] content, (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return form;
    }

    private static List<string> Replies(JsonObject view) => [.. view["messages"]!.AsArray()
        .Where(message => message!["message_type"]!.GetValue<int>() == 1 && message["private"]?.GetValue<bool>() != true)
        .Select(message => message!["content"]!.GetValue<string>())];
}
