using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.SendReply;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Asks Chatwoot for something small with the user's token. Degraded, not unhealthy: webhooks are taken all the same.</summary>
public sealed class ChatwootHealthCheck(ChatwootApi api, IOptions<ChatwootOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await api.GetAsync(
                options.Value.AccountId.ToString(CultureInfo.InvariantCulture),
                "custom_attribute_definitions?attribute_model=contact_attribute",
                api.UserToken,
                ChatwootJson.Default.IReadOnlyListDefinitionBody,
                cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ThreadUnavailableException exception)
        {
            return HealthCheckResult.Degraded(exception.Message);
        }
    }
}
