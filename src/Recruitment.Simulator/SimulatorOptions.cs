namespace Recruitment.Simulator;

/// <summary>What the stand-in Chatwoot calls itself, which tokens it accepts and where it sends its webhooks.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Id of the only account, as it appears in API paths.</summary>
    public int AccountId { get; init; } = 1;

    /// <summary>Receiver of the account webhook; null sends nothing.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>Secret that signs the account webhook; null or empty sends no signature, as Chatwoot does.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>The agent bot's <c>api_access_token</c>.</summary>
    public required string BotToken { get; init; }

    /// <summary>The <c>api_access_token</c> of an administrator.</summary>
    public required string UserToken { get; init; }

    public string InboxName { get; init; } = "WhatsApp";

    public string BotName { get; init; } = "Recruitment assistant";

    /// <summary>Name of the account, shown on the page.</summary>
    public string BrandName { get; init; } = "Demo Recruitment";

    /// <summary>Name of the recruiter who acts on the page.</summary>
    public string RecruiterName { get; init; } = "Joris van Dijk";

    /// <summary>File that carries the demonstration over a restart; null keeps everything in memory.</summary>
    public string? SnapshotFile { get; init; }

    /// <summary>Where others reach the simulator; attachment addresses start with it. Default: the webhook's host plus <c>/simulator</c>.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>True: one webhook at a time for each conversation. False: all at once, in no order, as Chatwoot may.</summary>
    public bool SequentialWebhooks { get; init; } = true;

    /// <summary>
    /// True: behaviour merged after Chatwoot 4.16.2 (<c>merge</c> on conversation attributes; an assignment that changes the status).
    /// False, the default, is what most installations run, and the stricter of the two for a client.
    /// </summary>
    public bool NewestBehaviour { get; init; }

    internal string FilesUrl => (PublicUrl ?? new Uri(WebhookUrl ?? new Uri("http://localhost:7071"), "/simulator")).ToString().TrimEnd('/') + "/files";
}
