using System.ComponentModel.DataAnnotations;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Where Chatwoot is and how it knows us (section <c>Chatwoot</c>).</summary>
public sealed class ChatwootOptions : IValidatableObject
{
    public const string SectionName = "Chatwoot";

    /// <summary>Root of the installation, without <c>/api</c>. Empty: the simulator stands in, on a laptop only.</summary>
    public Uri? BaseUrl { get; set; }

    public long AccountId { get; set; } = 1;

    /// <summary>Secret of the account webhook (Settings, Integrations, Webhooks).</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Secret of the agent bot; not its access token.</summary>
    public string? AgentBotSecret { get; set; }

    /// <summary>Secret of an API inbox; not its HMAC token.</summary>
    public string? ApiInboxSecret { get; set; }

    /// <summary>Access token of the agent bot: writes messages, notes, labels, priority and status.</summary>
    public string? BotToken { get; set; }

    /// <summary>Access token of an administrator: reads messages back, writes contacts and attribute definitions, which a bot may not.</summary>
    public string? UserToken { get; set; }

    /// <summary>Accept the signature of versions that sign the body alone, without a time. Off, because such a webhook can be replayed for ever.</summary>
    public bool AllowBodyOnlySignature { get; set; }

    /// <summary>
    /// Hosts (with port, when it is not 443) to which Chatwoot redirects for its files, such as <c>chat-files.s3.eu-west-1.amazonaws.com</c>. Voice messages are fetched
    /// from these and from Chatwoot itself only; none when Chatwoot keeps its files on its own disk.
    /// </summary>
    public string[] StorageHosts { get; set; } = [];

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl is null)
        {
            yield return new ValidationResult("Chatwoot:BaseUrl is missing. Set it to the root of your Chatwoot, such as https://chat.example.com.");
            yield break;
        }

        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("Chatwoot:BaseUrl must be an absolute http or https address, such as https://chat.example.com.");
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(1))
        {
            yield return new ValidationResult($"Chatwoot:Timeout is {Timeout}; it must be longer than 00:00:00 and at most 00:01:00, written as hh:mm:ss.");
        }

        if (StorageHosts.FirstOrDefault(host => host is null || host.Length == 0 || host.Contains('/', StringComparison.Ordinal) || Uri.CheckHostName(host.Split(':')[0]) == UriHostNameType.Unknown) is { } wrong)
        {
            yield return new ValidationResult($"Chatwoot:StorageHosts holds '{wrong}'; expected host names without https://, such as chat-files.s3.eu-west-1.amazonaws.com.");
        }

        if (AccountId <= 0)
        {
            yield return new ValidationResult("Chatwoot:AccountId must be the number in Chatwoot's addresses, such as 1 in /app/accounts/1.");
        }

        if (string.IsNullOrWhiteSpace(WebhookSecret) && string.IsNullOrWhiteSpace(AgentBotSecret) && string.IsNullOrWhiteSpace(ApiInboxSecret))
        {
            yield return new ValidationResult(
                "Chatwoot:WebhookSecret is missing. Set at least one of Chatwoot:WebhookSecret, Chatwoot:AgentBotSecret and Chatwoot:ApiInboxSecret, so that webhooks can be verified.");
        }

        if (string.IsNullOrWhiteSpace(BotToken))
        {
            yield return new ValidationResult("Chatwoot:BotToken is missing. Set it to the access token of the agent bot.");
        }

        if (string.IsNullOrWhiteSpace(UserToken))
        {
            yield return new ValidationResult(
                "Chatwoot:UserToken is missing. Set it to the access token of an administrator: a bot's token may not read messages back or write contacts.");
        }
    }
}
