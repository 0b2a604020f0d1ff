using OpenAI.Chat;
using Recruitment.Agents.Model;

namespace Recruitment.Providers.OpenAi;

/// <summary>From our question to the package's types.</summary>
internal static class ChatRequestMapper
{
    public static IEnumerable<ChatMessage> Messages(ModelRequest request) =>
        request.Messages.Select(Message).Prepend(new SystemChatMessage(request.Prefix));

    public static ChatCompletionOptions Options(ModelRequest request, OpenAiOptions settings)
    {
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                request.Schema.Name, BinaryData.FromString(request.Schema.Json), jsonSchemaIsStrict: true),
            // The package sends this as max_completion_tokens, in which a reasoning model's thinking counts.
            MaxOutputTokenCount = request.MaxOutputTokens + (settings.ReasoningEffort is null or "none" ? 0 : settings.ReasoningTokens),
            StoredOutputEnabled = false,
            Temperature = settings.Temperature,
        };
        foreach (var tool in request.Tools)
        {
            options.Tools.Add(ChatTool.CreateFunctionTool(
                tool.Name, tool.Description, BinaryData.FromString(tool.ParametersSchema), functionSchemaIsStrict: true));
        }

        if (request.Tools.Count > 0)
        {
            options.ToolChoice = request.MayCallTools ? ChatToolChoice.CreateAutoChoice() : ChatToolChoice.CreateNoneChoice();
        }

        // 2.15.0 has no property for these three on a chat completion; Patch is its documented way to send what it does not know, marked experimental.
#pragma warning disable SCME0001
        options.Patch.Set("$.prompt_cache_key"u8, request.CacheKey);
        options.Patch.Set("$.safety_identifier"u8, request.SafetyIdentifier);
        if (settings.ReasoningEffort is { } effort)
        {
            options.Patch.Set("$.reasoning_effort"u8, effort);
        }
#pragma warning restore SCME0001
        return options;
    }

    private static ChatMessage Message(ModelMessage message) => message switch
    {
        ModelMessage.Instruction instruction => new SystemChatMessage(instruction.Text),
        ModelMessage.Fenced fenced => new UserChatMessage(fenced.Text),
        ModelMessage.ToolOutput output => new ToolChatMessage(output.CallId, output.Json),
        ModelMessage.Answer { Calls.Count: 0 } answer => new AssistantChatMessage(answer.Text),
        ModelMessage.Answer answer => new AssistantChatMessage(answer.Calls.Select(call =>
            ChatToolCall.CreateFunctionToolCall(call.Id, call.Name, BinaryData.FromString(call.Arguments)))),
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };
}
