namespace Recruitment.Privacy.Erasure;

/// <summary>A place that holds something about people, from which one person can be erased and which can then be read back.</summary>
/// <remarks>A store that does not answer throws; the erasure tries again later and says which store it waits for.</remarks>
public interface IPersonalStore
{
    /// <summary>As the certificate names it.</summary>
    string Name { get; }

    /// <summary>How many records about the person there are now, read from the store itself.</summary>
    Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken);

    /// <summary>Removes them; safe to repeat, and goes on where an earlier attempt stopped.</summary>
    Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken);
}
