using System.Text.Json;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A contact as the API answers it.</summary>
internal sealed record ContactBody(long? Id, string? Name, string? Email, string? PhoneNumber, JsonElement CustomAttributes, long? CreatedAt = null);
