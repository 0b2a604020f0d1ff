using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Masking;

namespace Recruitment.Privacy.Audit;

/// <summary>
/// What was done with people's data, by whom and why: append-only, each entry chained to the one before it. It is kept when a person is erased,
/// because it holds pseudonyms that the erasure unlinks. The anchor of its end is kept among the documents, away from the table.
/// </summary>
public sealed partial class AuditTrail(
    IAuditLog log, IDocuments documents, Redactor redactor, IOptions<PseudonymOptions> options, TimeProvider time, ILogger<AuditTrail> logger) : IDisposable
{
    /// <summary>Other instances may append at the same moment; each attempt sees the newer end.</summary>
    private const int Attempts = 32;

    private const int LongestReason = 500;

    /// <summary>Half of a hash says enough, and a whole one is masked in logs as a secret.</summary>
    private const int LoggedDigits = 32;

    private static readonly AuditEvent AnchorLost = new(AuditActors.System, "audit.anchor-lost", "audit", null);

    private static readonly DocumentAddress AnchorAddress = new(DocumentAddress.People, "audit", "audit-anchor");

    private readonly AuditChain _chain = new(HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.PseudonymKey), 32, info: "audit"u8.ToArray()));

    /// <summary>One at a time in this process, so that only other instances can be faster.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Appends an event; durable when it returns. Appending the same event again makes a second entry.</summary>
    /// <returns>The entry's number.</returns>
    /// <exception cref="ConcurrencyException">Others kept appending first.</exception>
    public async Task<long> AppendAsync(AuditEvent happened, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(happened.Actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(happened.Action);
        ArgumentException.ThrowIfNullOrWhiteSpace(happened.Subject);
        var safe = happened with { Reason = Safe(happened.Reason) };
        await _turn.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (await TryAppendAsync(safe, cancellationToken) is { } sequence)
                {
                    return sequence;
                }
            }
        }
        finally
        {
            _turn.Release();
        }

        throw new ConcurrencyException("The audit trail kept growing.");
    }

    /// <summary>Entries with a higher number than <paramref name="after"/>, oldest first.</summary>
    public IAsyncEnumerable<AuditEntry> ListAsync(long after, CancellationToken cancellationToken) => log.ListAsync(after, cancellationToken);

    /// <summary>Reads the whole chain and names its first broken link.</summary>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        // The anchor first: what is appended meanwhile makes the chain longer than the anchor says, which is no fault.
        var anchor = (await documents.ReadAsync<AuditAnchor>(AnchorAddress, cancellationToken))?.Value;
        var (last, hash) = (0L, AuditChain.Genesis);
        var anchored = anchor?.Sequence == 0 ? hash : null;
        AuditVerification Broken(long at, string problem) => new(last, hash, at, problem, time.GetUtcNow());
        await foreach (var entry in log.ListAsync(0, cancellationToken))
        {
            if (Problem(entry, last, hash) is { } problem)
            {
                return Broken(last + 1, problem);
            }

            (last, hash) = (entry.Sequence, entry.Hash);
            anchored = entry.Sequence == anchor?.Sequence ? entry.Hash : anchored;
        }

        return anchor switch
        {
            null when last > 0 => Broken(last, AuditProblems.AnchorMissing),
            not null when !_chain.IsGenuine(anchor) => Broken(last, AuditProblems.AnchorForged),
            not null when anchor.Sequence > last => Broken(last + 1, AuditProblems.TailMissing),
            not null when anchor.Hash != anchored => Broken(anchor.Sequence, AuditProblems.AnchorForged),
            _ => new AuditVerification(last, hash, null, null, time.GetUtcNow()),
        };
    }

    public void Dispose() => _turn.Dispose();

    private string? Problem(AuditEntry entry, long last, string hash) =>
        entry.Sequence == 0 ? AuditProblems.Inserted
        : entry.Sequence != last + 1 ? AuditProblems.Missing
        : AuditChain.HashOf(entry.Sequence, entry.At, entry.Event, entry.Previous) != entry.Hash ? AuditProblems.Changed
        : entry.Previous != hash ? AuditProblems.NotLinked
        : !_chain.IsGenuine(entry) ? AuditProblems.Forged
        : null;

    /// <returns>The number, or null when this event is still to be appended: another instance took the number, or the trail first had to say something of itself.</returns>
    private async Task<long?> TryAppendAsync(AuditEvent happened, CancellationToken cancellationToken)
    {
        var anchor = await documents.ReadAsync<AuditAnchor>(AnchorAddress, cancellationToken);
        var (last, hash) = (anchor?.Value.Sequence ?? 0, anchor?.Value.Hash ?? AuditChain.Genesis);
        await foreach (var entry in log.ListAsync(last, cancellationToken))
        {
            // Written by an attempt that ended before it could move the anchor, or by an instance that is just doing so.
            (last, hash) = (entry.Sequence == 0 ? last : entry.Sequence, entry.Sequence == 0 ? hash : entry.Hash);
        }

        var isAnchorLost = anchor is null && last > 0;
        if (anchor is null)
        {
            // The anchor comes before the first entry, so that entries without one mean that somebody took it away.
            await MoveAnchorAsync(last, hash, cancellationToken);
        }

        var next = _chain.Next(last + 1, hash, time.GetUtcNow(), isAnchorLost ? AnchorLost : happened);
        if (!await log.TryAddAsync(next, cancellationToken))
        {
            return null;
        }

        await MoveAnchorAsync(next.Sequence, next.Hash, cancellationToken);
        Log.Appended(logger, next.Sequence, next.Event.Action, next.Hash[..LoggedDigits]);
        if (isAnchorLost)
        {
            Log.AnchorLost(logger);
            return null;
        }

        return next.Sequence;
    }

    /// <summary>Moves the anchor forward, never back.</summary>
    private async Task MoveAnchorAsync(long sequence, string hash, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await documents.ReadAsync<AuditAnchor>(AnchorAddress, cancellationToken);
            if (stored is not null && stored.Value.Sequence >= sequence)
            {
                return;
            }

            if (await documents.TryWriteAsync(AnchorAddress, _chain.Anchor(sequence, hash), stored?.ETag, null, cancellationToken) is not null)
            {
                return;
            }
        }
    }

    private string? Safe(string? reason)
    {
        var text = reason?.Trim();
        return string.IsNullOrEmpty(text) ? null : redactor.MaskForLogs(text.Length > LongestReason ? text[..LongestReason] : text);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Audit entry {Sequence} {Action}: {Hash}.")]
        public static partial void Appended(ILogger logger, long sequence, string action, string hash);

        [LoggerMessage(2, LogLevel.Error, "The anchor of the audit trail was gone while there were entries. It was set again, and the trail says so.")]
        public static partial void AnchorLost(ILogger logger);
    }
}
