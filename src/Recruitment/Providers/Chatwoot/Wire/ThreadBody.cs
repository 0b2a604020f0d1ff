using System.Text.Json;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>A thread with what a person may ask to see of it.</summary>
internal sealed record ThreadBody(long? Id, string? Status, IReadOnlyList<string>? Labels, JsonElement CustomAttributes, MetaBody? Meta);
