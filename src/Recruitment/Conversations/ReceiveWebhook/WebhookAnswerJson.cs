using System.Text.Json.Serialization;

namespace Recruitment.Conversations.ReceiveWebhook;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookAnswer))]
internal sealed partial class WebhookAnswerJson : JsonSerializerContext;
