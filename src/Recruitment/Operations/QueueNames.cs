namespace Recruitment.Operations;

/// <summary>The queues of the app. Chat has its own, so that it never waits behind batch work.</summary>
public static class QueueNames
{
    public const string Inbound = "inbound";
    public const string Crm = "crm";
    public const string Privacy = "privacy";
    public const string Ingest = "ingest";

    /// <summary>All of them, in the order in which an operator looks at them.</summary>
    public static IReadOnlyList<string> All { get; } = [Inbound, Crm, Privacy, Ingest];
}
