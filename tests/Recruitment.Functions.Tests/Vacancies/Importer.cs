using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Vacancies;

/// <summary>An operator who imports vacancies over HTTP.</summary>
internal sealed class Importer(RecruitmentFactory app) : IDisposable
{
    public const string Header = "referentie;functie;plaats;uren;salaris;omschrijving;geldig tot\n";

    private readonly HttpClient _client = app.CreateClientAs(Role.Operator);

    public static string Line(string reference, string title = "Kaasmaker", string city = "Tilburg", string validThrough = "") =>
        $"{reference};{title};{city};32-40;16,10-17,80;Je maakt kaas in een kleine ploeg.;{validThrough}\n";

    public Task<HttpResponseMessage> SendAsync(string text, string contentType = "text/csv", string query = "") =>
        SendAsync(Encoding.UTF8.GetBytes(text), contentType, query);

    public async Task<HttpResponseMessage> SendAsync(byte[] content, string contentType, string query = "")
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await _client.PostAsync(new Uri("vacancies/import" + query, UriKind.Relative), body);
    }

    /// <summary>Sends a file and waits until its import ended.</summary>
    public async Task<JsonNode> ImportAsync(string text, string contentType = "text/csv", string query = "")
    {
        using var answer = await SendAsync(text, contentType, query);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        return await EndOfAsync(answer.Headers.Location!.OriginalString);
    }

    public Task<JsonNode> EndOfAsync(string url) => TurnApp.EventuallyAsync(async () =>
        await GetAsync(url) is var import && import["endedAt"] is not null ? import : null);

    public async Task<JsonNode> GetAsync(string url) => (await _client.GetFromJsonAsync<JsonNode>(new Uri(url.TrimStart('/'), UriKind.Relative)))!;

    public Task<HttpResponseMessage> DeleteAsync(string reference) => _client.DeleteAsync(new Uri($"vacancies/{reference}", UriKind.Relative));

    public async Task<IReadOnlyList<string>> ReferencesAsync() =>
        [.. (await GetAsync("vacancies?size=200"))["vacancies"]!.AsArray().Select(vacancy => vacancy!["reference"]!.GetValue<string>())];

    public void Dispose() => _client.Dispose();
}
