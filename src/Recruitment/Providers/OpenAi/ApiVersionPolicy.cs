using System.ClientModel.Primitives;

namespace Recruitment.Providers.OpenAi;

/// <summary>
/// Adds <c>api-version</c> to the address. Microsoft's way around v1 endpoints that do not route transcription:
/// https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/openai/Azure.AI.OpenAI/migration-guidance.md (known issues).
/// </summary>
internal sealed class ApiVersionPolicy(string version) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        AddVersion(message.Request);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        AddVersion(message.Request);
        await ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void AddVersion(PipelineRequest request)
    {
        if (request.Uri is { } address && !address.Query.Contains("api-version=", StringComparison.Ordinal))
        {
            request.Uri = new UriBuilder(address) { Query = $"{address.Query.TrimStart('?')}&api-version={version}".TrimStart('&') }.Uri;
        }
    }
}
