namespace Recruitment.Privacy.Erasure;

/// <summary>One step of an erasure; each is an activity that may run more than once.</summary>
public enum ErasureStep
{
    /// <summary>Finds everything by which the person is known, counts it, and puts the tombstones.</summary>
    Snapshot,

    /// <summary>Lets the running turn end and lets no other begin.</summary>
    Quiet,

    /// <summary>Copies what an officer chose to keep, and counts for statistics what an officer chose to count. Nothing, as a rule.</summary>
    SetAside,

    /// <summary>Webhooks that wait in the spill.</summary>
    Spill,

    /// <summary>Messages on the queue and on its dead-letter queue.</summary>
    Queue,

    /// <summary>Histories of the turns' orchestrations.</summary>
    History,

    /// <summary>Copies that the person asked for.</summary>
    Exports,

    /// <summary>The consent ledger, before the standing that follows it.</summary>
    Consents,

    /// <summary>The candidate's partition: conversations, turns, profile, standing, costs.</summary>
    People,

    /// <summary>Reads our own stores back.</summary>
    VerifyOwn,

    /// <summary>Tells the candidate, as long as there is a conversation to do it in, that the conversation goes last and where the outcome will be.</summary>
    Tell,

    /// <summary>Contact, threads and files in Chatwoot.</summary>
    Chatwoot,

    /// <summary>Reads every store back.</summary>
    Verify,

    /// <summary>Makes what was deleted leave the disk.</summary>
    Settle,

    /// <summary>Signs the certificate, unlinks the request from the person, and closes it.</summary>
    Certify,
}
