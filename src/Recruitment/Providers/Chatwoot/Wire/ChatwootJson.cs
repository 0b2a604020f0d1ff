using System.Text.Json.Serialization;

namespace Recruitment.Providers.Chatwoot.Wire;

/// <summary>Chatwoot's JSON: snake_case, numbers that may come as text, unknown members ignored, at most 32 levels deep.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageListBody))]
[JsonSerializable(typeof(RecordingListBody))]
[JsonSerializable(typeof(NewMessageBody))]
[JsonSerializable(typeof(LabelsBody))]
[JsonSerializable(typeof(LabelListBody))]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(PriorityBody))]
[JsonSerializable(typeof(ContactUpdateBody))]
[JsonSerializable(typeof(IReadOnlyList<DefinitionBody>))]
[JsonSerializable(typeof(NewDefinitionBody))]
[JsonSerializable(typeof(ContactAnswerBody))]
[JsonSerializable(typeof(ContactListBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(ThreadListBody))]
[JsonSerializable(typeof(ArchiveBody))]
[JsonSerializable(typeof(IReadOnlyList<NoteBody>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(double))]
internal sealed partial class ChatwootJson : JsonSerializerContext;
