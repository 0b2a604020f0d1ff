namespace Recruitment.Privacy.Audit;

/// <summary>How a link of the chain can be broken.</summary>
public static class AuditProblems
{
    /// <summary>There is no entry with this number, and there are later ones.</summary>
    public const string Missing = "missing";

    /// <summary>The entry's content does not belong to its hash: it was changed, or moved to another number.</summary>
    public const string Changed = "changed";

    /// <summary>The entry does not follow from the one before it.</summary>
    public const string NotLinked = "not-linked";

    /// <summary>The hash is right but the app did not make it: it was inserted, or the chain was written anew.</summary>
    public const string Forged = "forged";

    /// <summary>The row is no entry at all.</summary>
    public const string Inserted = "inserted";

    /// <summary>The last entries are gone: the anchor knows of later ones.</summary>
    public const string TailMissing = "tail-missing";

    /// <summary>There are entries and no anchor.</summary>
    public const string AnchorMissing = "anchor-missing";

    /// <summary>The anchor was changed, or belongs to another chain.</summary>
    public const string AnchorForged = "anchor-forged";
}
