namespace Recruitment.Privacy.Erasure;

/// <summary>
/// The order of an erasure. Pure; the orchestrator asks it. Our own stores go first and what feeds them before what they feed; Chatwoot goes last, because a
/// conversation is the only way to reach the candidate, and until then everything can be tried again.
/// </summary>
public static class ErasurePolicy
{
    /// <summary>A turn that has not ended by then is stopped with its history.</summary>
    public static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>The step after this one; null after the last.</summary>
    public static ErasureStep? Next(ErasureStep done) => done == ErasureStep.Certify ? null : done + 1;

    /// <summary>A store that is not empty when it is read back is erased again, with everything after it.</summary>
    public static ErasureStep Again(ErasureStep failed) => failed switch
    {
        ErasureStep.VerifyOwn => ErasureStep.Spill,
        ErasureStep.Verify => ErasureStep.Spill,
        _ => failed,
    };

    /// <summary>How long to wait before a step is tried again: 2, 5, 15, 60 and then every 300 seconds, for as long as it takes.</summary>
    public static TimeSpan RetryAfter(int attempts) => Waits[Math.Min(attempts, Waits.Length - 1)];

    /// <summary>Name of the store that a step erases; null for a step that erases none.</summary>
    public static string? StoreOf(ErasureStep step) => step switch
    {
        ErasureStep.Spill => ErasureStores.Spill,
        ErasureStep.Queue => ErasureStores.Queue,
        ErasureStep.History => ErasureStores.History,
        ErasureStep.Exports => ErasureStores.Exports,
        ErasureStep.Consents => ErasureStores.Consents,
        ErasureStep.People => ErasureStores.People,
        ErasureStep.Chatwoot => ErasureStores.Chatwoot,
        _ => null,
    };
}
