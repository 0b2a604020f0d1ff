namespace Recruitment.Privacy.Audit;

/// <summary>Table <c>audit</c>: rows that are added once and never changed.</summary>
public interface IAuditLog
{
    /// <summary>Adds an entry under its number; durable when it returns.</summary>
    /// <returns>False when there is an entry with this number; nothing was changed then.</returns>
    Task<bool> TryAddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries with a higher number than <paramref name="after"/>, in order of number. A row that is no entry comes with number 0.</summary>
    IAsyncEnumerable<AuditEntry> ListAsync(long after, CancellationToken cancellationToken);
}
