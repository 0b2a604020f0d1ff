using Recruitment.EmbeddedRuntime.Journal;
using Recruitment.Privacy.Erasure;
using Recruitment.Simulator;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>
/// The journal keeps deleted records until it is compacted. Erasures that ask while a compaction runs share the next one. The simulator, which
/// stands in for Chatwoot, writes its file at once.
/// </summary>
internal sealed class JournalResidues(JournalStore journal, IEnumerable<ChatwootSimulator> simulators) : IResidues, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _asked;
    private long _served;

    public IReadOnlyList<Residue> Left => [];

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var mine = Interlocked.Increment(ref _asked);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_served >= mine)
            {
                return;
            }

            var all = Interlocked.Read(ref _asked);
            foreach (var simulator in simulators)
            {
                simulator.Save();
            }

            await journal.CompactAsync(cancellationToken);
            _served = all;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
