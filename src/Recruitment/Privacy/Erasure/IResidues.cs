namespace Recruitment.Privacy.Erasure;

/// <summary>What is left under the stores of a record that was deleted: free pages, logs, backups.</summary>
public interface IResidues
{
    /// <summary>What stays for a while, whatever we do; empty when nothing does.</summary>
    IReadOnlyList<Residue> Left { get; }

    /// <summary>Makes what can go away go away now.</summary>
    Task SettleAsync(CancellationToken cancellationToken);
}
