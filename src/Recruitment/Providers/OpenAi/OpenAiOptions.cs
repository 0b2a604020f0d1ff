using System.ComponentModel.DataAnnotations;

namespace Recruitment.Providers.OpenAi;

/// <summary>An Azure OpenAI v1 endpoint, or any endpoint that speaks the same protocol (section <c>OpenAI</c>).</summary>
public sealed class OpenAiOptions
{
    public const string SectionName = "OpenAI";

    /// <summary>Such as <c>https://{resource}.openai.azure.com/openai/v1/</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>A key; without one an Entra token is used.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Scope of the Entra token; older resources want <c>https://cognitiveservices.azure.com/.default</c>.</summary>
    [Required]
    public string Scope { get; init; } = "https://ai.azure.com/.default";

    /// <summary>Deployment name; Azure calls the deployment <c>model</c> too.</summary>
    public string? RouterModel { get; init; }

    public string? ConversationModel { get; init; }

    /// <summary><see cref="RouterModel"/> when not set.</summary>
    public string? ExtractionModel { get; init; }

    /// <summary><see cref="RouterModel"/> when not set.</summary>
    public string? CrmModel { get; init; }

    /// <summary>Asked by every agent when a budget is nearly spent (<c>Costs:EconomyFrom</c>); <see cref="RouterModel"/> when not set.</summary>
    public string? EconomyModel { get; init; }

    /// <summary>Asked by every agent whose own deployment fails.</summary>
    public string? SecondModel { get; init; }

    /// <summary>Makes vectors of documents and questions; without one they are found by their words alone. Independent of <c>Agents:Mode</c>.</summary>
    public string? EmbeddingsModel { get; init; }

    /// <summary>Writes out voice messages, when <c>Agents:Mode</c> is <c>Model</c>; without one candidates are asked to type.</summary>
    public string? TranscriptionModel { get; init; }

    /// <summary>Where <see cref="TranscriptionModel"/> answers, when that is not <see cref="Endpoint"/>: some Azure resources do not route sound on the v1 endpoint.</summary>
    public Uri? TranscriptionEndpoint { get; init; }

    /// <summary>Sent as <c>api-version</c> with voice messages, such as <c>2025-03-01-preview</c>; the v1 endpoint needs none.</summary>
    [RegularExpression("^[0-9A-Za-z-]{1,40}$", ErrorMessage = "OpenAI:TranscriptionApiVersion must be a version such as 2025-03-01-preview.")]
    public string? TranscriptionApiVersion { get; init; }

    /// <summary>For all voice messages of a turn together, from fetching them on; they are asked for before anything else of the turn.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan TranscriptionTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Longer voice messages are not written out.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:25:00")]
    public TimeSpan LongestRecording { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For a whole answer of router, extraction or CRM, retries and second deployment included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>For a whole answer of conversation, tool rounds included; stays under the turn's watchdog together with <see cref="CallTimeout"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan ConversationTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Further tries of one call to one deployment.</summary>
    [Range(0, 10)]
    public int MaxRetries { get; init; } = 2;

    /// <summary>Only for models that take it; reasoning models refuse it.</summary>
    [Range(0.0, 2.0)]
    public float? Temperature { get; init; }

    /// <summary>Only for reasoning models, such as <c>minimal</c> or <c>low</c>.</summary>
    [RegularExpression("^(none|minimal|low|medium|high|xhigh|max)$", ErrorMessage = "OpenAI:ReasoningEffort must be none, minimal, low, medium, high, xhigh or max.")]
    public string? ReasoningEffort { get; init; }

    /// <summary>Added to the output limit when <see cref="ReasoningEffort"/> is set: reasoning counts as output.</summary>
    [Range(0, 100_000)]
    public int ReasoningTokens { get; init; } = 1024;

    /// <summary>Prices by deployment name. The cost of a deployment that is not named is reported as unknown, and the start warns of it.</summary>
    public Dictionary<string, ModelPrice> Prices { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the budgets count for a deployment that <see cref="Prices"/> does not name; high on purpose, so that a forgotten price cannot hide costs from them.</summary>
    public ModelPrice OtherPrice { get; init; } = new() { Input = 2.5m, Cached = 1.25m, Output = 10m, Minute = 0.02m };
}
