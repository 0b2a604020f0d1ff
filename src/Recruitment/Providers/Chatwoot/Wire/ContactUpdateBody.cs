using System.Text.Json.Nodes;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Body of <c>PUT contacts/{id}</c>, which merges custom attributes.</summary>
internal sealed record ContactUpdateBody(JsonObject CustomAttributes);
