namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A queue exists although no function listens to it.</summary>
/// <param name="Name">Name of the queue.</param>
internal sealed record QueueDeclaration(string Name);
