namespace Recruitment.Simulator.State;

internal sealed record Change(long Version, string Kind, long? ConversationId);
