using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.SendReply;

namespace Recruitment.Providers.Chatwoot;

/// <summary>
/// Chatwoot's REST API under <c>/api/v1/accounts/{id}/</c> with the header <c>api_access_token</c> (underscores: a proxy
/// that drops such headers must be told not to). Errors come in two shapes and a message can fail with 422 for a passing
/// reason, so that status alone is read.
/// </summary>
public sealed class ChatwootApi(HttpClient http, IOptions<ChatwootOptions> options)
{
    /// <summary>Writes messages, notes, labels, priority and status.</summary>
    internal string BotToken => options.Value.BotToken!;

    /// <summary>Everything that a bot's token may not do.</summary>
    internal string UserToken => options.Value.UserToken!;

    internal async Task<TAnswer?> GetAsync<TAnswer>(
        string account, string path, string token, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Get, account, path, token, null, type, cancellationToken);

    internal async Task<TAnswer?> SendAsync<TAnswer>(
        HttpMethod method, string account, string path, string token, HttpContent? content, JsonTypeInfo<TAnswer>? answer, CancellationToken cancellationToken)
    {
        var call = $"{method} {Pattern(path)}";
        using var request = new HttpRequestMessage(method, new Uri($"api/v1/accounts/{account}/{path}", UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation("api_access_token", token);
        try
        {
            // The body is read within the call: the client's time-out does not cover a body that is read later.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new ThreadUnavailableException($"Chatwoot answered {(int)response.StatusCode} to {call}.") { Status = (int)response.StatusCode };
            }

            return answer is null ? default : await ReadAsync(response, answer, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ThreadUnavailableException($"Chatwoot could not be reached for {call}: {exception.HttpRequestError}.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ThreadUnavailableException($"Chatwoot did not answer {call} in time.", exception);
        }
    }

    internal static JsonContent Content<TBody>(TBody body, JsonTypeInfo<TBody> type) => JsonContent.Create(body, type);

    /// <summary>A success whose body is empty, or not what we know, still is a success: only its id is missing.</summary>
    private static async Task<TAnswer?> ReadAsync<TAnswer>(HttpResponseMessage response, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(type, cancellationToken);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The path without its numbers, for messages and metrics.</summary>
    private static string Pattern(string path) =>
        string.Join('/', path.Split('?')[0].Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "{id}" : part));
}
