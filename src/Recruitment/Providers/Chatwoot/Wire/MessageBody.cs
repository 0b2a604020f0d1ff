using System.Text.Json;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A message as the API answers it; only what finds it again.</summary>
/// <param name="Id">Message number.</param>
/// <param name="ContentAttributes">An object.</param>
/// <param name="CreatedAt">Epoch seconds; webhooks write a text instead.</param>
internal sealed record MessageBody(long? Id, JsonElement ContentAttributes, long? CreatedAt);
