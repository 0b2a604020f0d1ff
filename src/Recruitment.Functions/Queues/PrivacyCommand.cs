namespace Recruitment.Functions.Queues;

/// <summary>
/// Body of a message on queue <c>privacy</c>: what was saved and has to be carried out. Random ids only, never a pseudonym: an erasure must find nothing of its
/// person here, also not its own order.
/// </summary>
/// <param name="Work">What kind of work.</param>
/// <param name="Id">The request or the run.</param>
public sealed record PrivacyCommand(PrivacyWork Work, string Id);
