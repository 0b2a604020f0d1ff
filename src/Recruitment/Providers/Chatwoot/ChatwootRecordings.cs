using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Agents.Transcription;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Conversations.TranscribeTurn;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>
/// Voice messages from Chatwoot's files. An attachment's address leads to Chatwoot, which redirects to its storage (Rails Active Storage). Only Chatwoot's own
/// origin is asked, and the storage hosts that the configuration names: an address in a message must not make us call anything else.
/// </summary>
public sealed partial class ChatwootRecordings(ChatwootApi api, IHttpClientFactory clients, IOptions<ChatwootOptions> options, ILogger<ChatwootRecordings> logger) : IRecordings
{
    /// <summary>WhatsApp's limit for sound: https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private const int MostRedirects = 3;

    /// <summary>What transcription takes, by the content type that storage gives; the extension tells the model the format.</summary>
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["audio/ogg"] = "ogg",
        ["audio/opus"] = "ogg",
        ["audio/mpeg"] = "mp3",
        ["audio/mp3"] = "mp3",
        ["audio/mp4"] = "m4a",
        ["audio/m4a"] = "m4a",
        ["audio/x-m4a"] = "m4a",
        ["audio/wav"] = "wav",
        ["audio/x-wav"] = "wav",
        ["audio/wave"] = "wav",
        ["audio/webm"] = "webm",
        ["audio/flac"] = "flac",
    };

    public async Task<RecordingOutcome> FetchAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken)
    {
        try
        {
            var address = await AddressAsync(conversation, messageId, cancellationToken);
            return Uri.TryCreate(address, UriKind.Absolute, out var first)
                ? await FollowAsync(first, cancellationToken)
                : new RecordingOutcome.Unusable("no-file");
        }
        catch (Exception exception) when (exception is ThreadUnavailableException or HttpRequestException or IOException)
        {
            Log.Failed(logger, exception.GetType().Name);
            return new RecordingOutcome.Unusable("not-fetched");
        }
    }

    private async Task<string?> AddressAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(messageId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var answer = await api.GetAsync(
            ChatwootThread.Account(conversation),
            string.Create(CultureInfo.InvariantCulture, $"conversations/{conversation.DisplayId}/messages?before={id + 1}"),
            api.UserToken,
            ChatwootJson.Default.RecordingListBody,
            cancellationToken);
        var message = answer?.Payload?.FirstOrDefault(message => message.Id == id);
        return message?.Attachments?.FirstOrDefault(file => file.FileType == "audio")?.DataUrl;
    }

    private async Task<RecordingOutcome> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var http = clients.CreateClient(nameof(ChatwootApi));
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!IsAllowed(address))
            {
                Log.WrongHost(logger, address.Scheme, address.Authority);
                return new RecordingOutcome.Unusable("wrong-host");
            }

            // Without a token: the address is the permission.
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(response, cancellationToken);
            }

            if (response.Headers.Location is not { } next)
            {
                return new RecordingOutcome.Unusable("not-fetched");
            }

            address = new Uri(address, next);
        }

        return new RecordingOutcome.Unusable("too-many-redirects");
    }

    private bool IsAllowed(Uri address)
    {
        var chatwoot = options.Value.BaseUrl!;
        var isChatwoot = address.Scheme == chatwoot.Scheme && address.Host == chatwoot.Host && address.Port == chatwoot.Port;
        return address.UserInfo.Length == 0
            && (isChatwoot || (address.Scheme == Uri.UriSchemeHttps && options.Value.StorageHosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase)));
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static async Task<RecordingOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            return new RecordingOutcome.Unusable("not-fetched");
        }

        if (response.Content.Headers.ContentType?.MediaType is not { } type || !Extensions.TryGetValue(type, out var extension))
        {
            return new RecordingOutcome.Unusable("wrong-type");
        }

        if (response.Content.Headers.ContentLength > LargestFile)
        {
            return new RecordingOutcome.Unusable("too-large");
        }

        var sound = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var part = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (sound.Length + read > LargestFile)
            {
                return new RecordingOutcome.Unusable("too-large");
            }

            sound.Write(part, 0, read);
        }

        return sound.Length == 0
            ? new RecordingOutcome.Unusable("no-file")
            : new RecordingOutcome.Fetched(new Recording(sound.GetBuffer().AsMemory(0, (int)sound.Length), extension));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A voice message could not be fetched ({ExceptionType}).")]
        public static partial void Failed(ILogger logger, string exceptionType);

        [LoggerMessage(2, LogLevel.Error, "A voice message is not fetched from {Scheme}://{Authority}: only Chatwoot:BaseUrl and, over https, Chatwoot:StorageHosts are asked. If that is where your Chatwoot keeps its files, add it.")]
        public static partial void WrongHost(ILogger logger, string scheme, string authority);
    }
}
