using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using Azure.Identity;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Recruitment.Providers.OpenAi;

/// <summary>One client per deployment, made once.</summary>
internal sealed class OpenAiClients(IOptions<OpenAiOptions> options)
{
    private readonly ConcurrentDictionary<string, ChatClient> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EmbeddingClient> _embeddings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AudioClient> _audio = new(StringComparer.Ordinal);
    private readonly Lazy<AuthenticationPolicy> _authentication = new(() => Authentication(options.Value));

    public ChatClient For(string deployment) => _clients.GetOrAdd(deployment, Create);

    // The constructors and token authentication are marked experimental in 2.15.0; Microsoft's guide for Azure OpenAI uses both.
#pragma warning disable OPENAI001
    public EmbeddingClient EmbeddingsOf(string deployment) =>
        _embeddings.GetOrAdd(deployment, name => new EmbeddingClient(name, _authentication.Value, Options()));

    public AudioClient AudioOf(string deployment) =>
        _audio.GetOrAdd(deployment, name => new AudioClient(name, _authentication.Value, AudioOptions()));

    private ChatClient Create(string deployment) => new(deployment, _authentication.Value, Options());
#pragma warning restore OPENAI001

    private OpenAIClientOptions Options() => new()
    {
        Endpoint = options.Value.Endpoint ?? throw new InvalidOperationException("OpenAI:Endpoint is not set."),

        // One layer of retries only, and it is ours: the package's own ignores retry-after-ms and by default does not wait at all.
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    };

    private OpenAIClientOptions AudioOptions()
    {
        var audio = Options();
        audio.Endpoint = options.Value.TranscriptionEndpoint ?? audio.Endpoint;
        if (options.Value.TranscriptionApiVersion is { Length: > 0 } version)
        {
            audio.AddPolicy(new ApiVersionPolicy(version), PipelinePosition.BeforeTransport);
        }

        return audio;
    }

    private static AuthenticationPolicy Authentication(OpenAiOptions options) => string.IsNullOrEmpty(options.ApiKey)
        ? new BearerTokenPolicy(new DefaultAzureCredential(), options.Scope)
        : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(options.ApiKey));
}
