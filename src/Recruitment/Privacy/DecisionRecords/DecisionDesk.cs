using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.DecisionRecords;

/// <summary>Keeps the record of a turn twice: with the candidate, and as a decision record that outlives them.</summary>
public sealed class DecisionDesk(TurnStore turns, IDecisionLog log, AuditPseudonyms names, IOptions<PseudonymOptions> key)
{
    private const int Bytes = 12;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key.Value.PseudonymKey), 32, info: "decision-record"u8.ToArray());

    /// <summary>Writes both; writing them again replaces them.</summary>
    public async Task KeepAsync(TurnRecord turn, CancellationToken cancellationToken)
    {
        await turns.SaveAsync(turn, cancellationToken);
        var subject = await names.OfAsync(new CandidateId(turn.Key.Candidate), cancellationToken);
        await log.SaveAsync(
            new DecisionRecord
            {
                Subject = subject,
                Turn = TurnName(subject, turn),
                StartedAt = turn.StartedAt,
                CompletedAt = turn.CompletedAt,
                Outcome = turn.Outcome.ToString(),
                Reason = turn.Reason,
                Route = turn.Verdict?.Route.ToString(),
                Confidence = turn.Verdict?.Confidence,
                RouteReason = turn.Verdict?.Reason,
                Language = turn.Verdict?.Language,
                Agents = [.. turn.Steps.Where(step => step.Agent is not null).Select(step => $"{step.Name}:{step.Agent}:{step.PromptVersion}")],
                Models = [.. turn.Usage.Select(call => $"{call.Agent}:{call.Model}")],
                Sources = turn.Sources,
            },
            cancellationToken);
    }

    /// <summary>The conversation's number is Chatwoot's, and would lead back to the person; its hash with a name that is unlinked does not.</summary>
    private string TurnName(string subject, TurnRecord turn) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{subject}:{turn.Key.TurnInstance(turn.Number)}")).AsSpan(0, Bytes));
}
