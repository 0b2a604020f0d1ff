using System.Net;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Access;

/// <summary>Keeps cookies and sends forms, and shows redirects instead of following them.</summary>
public sealed class ConsoleBrowser : IDisposable
{
    private readonly RecruitmentFactory _app;
    private readonly HttpClient _client;

    public ConsoleBrowser(RecruitmentFactory app)
    {
        _app = app;
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = app.Url };
    }

    public async Task<Answer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await Answer.OfAsync(response);
    }

    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        return await Answer.OfAsync(response);
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<Answer> PostAsync(string path, MultipartFormDataContent form)
    {
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        return await Answer.OfAsync(response);
    }

    public Task<Answer> SignInAsync(Role role, string to) => PostAsync("console/sign-in", ("key", _app.Key(role)), ("to", to));

    public void Dispose() => _client.Dispose();

    /// <summary>What came back.</summary>
    public sealed record Answer(HttpStatusCode Status, string? Location, string Text, string Policy, IReadOnlyList<string> Cookies)
    {
        internal static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : string.Empty,
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
    }
}
