using System.Globalization;
using System.Security.Cryptography;
using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.Requests;

/// <summary>
/// The second factor of an export in chat. This product sends no e-mail and no text messages, so the code goes by hand: an officer reads it from the page and gives it
/// by telephone or mail to a person whom they know to be the candidate. Who has only taken over the WhatsApp number does not get it.
/// </summary>
public sealed class OneTimeCodes(PrivacyRequestStore requests, Pseudonyms pseudonyms, AuditTrail audit, TimeProvider time)
{
    /// <summary>Makes a code; the one before it is void, but its wrong attempts count on.</summary>
    /// <returns>Six digits, to be shown once; null when the request does not wait for one.</returns>
    public async Task<string?> IssueAsync(string request, string officer, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var expires = time.GetUtcNow() + PrivacyRequestPolicy.CodeWorksFor;
        var after = await requests.ChangeAsync(
            request,
            before => Waits(before)
                ? before with { Code = new OneTimeCode(Hash(request, code), expires, before.Code?.Wrong ?? 0, before.Code?.LastMessage), WaitsFor = PrivacyRequest.CandidateTypesCode }
                : before,
            cancellationToken);
        if (!Waits(after))
        {
            return null;
        }

        await audit.AppendAsync(new AuditEvent(officer, "export.code-issued", after.AuditName ?? request, $"request {request}"), cancellationToken);
        return code;
    }

    /// <summary>Takes a code from the candidate. The third wrong one ends the request.</summary>
    /// <returns>The request after it: running when the code was right.</returns>
    public Task<PrivacyRequest> TryAsync(string request, string code, string message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return requests.ChangeAsync(
            request,
            before =>
            {
                if (!Waits(before) || before.Code is not { } known || known.LastMessage == message)
                {
                    return before;
                }

                if (PrivacyRequestPolicy.NeedsNewCode(before, now))
                {
                    return before with { Code = null, WaitsFor = PrivacyRequest.OfficerIssuesCode };
                }

                if (CryptographicOperations.FixedTimeEquals(Convert.FromHexString(known.Hash), Convert.FromHexString(Hash(request, code))))
                {
                    return before with { State = PrivacyRequestState.Running, Code = null, ConfirmedAt = now, WaitsFor = null };
                }

                var wrong = known with { Wrong = known.Wrong + 1, LastMessage = message };
                return wrong.Wrong < PrivacyRequestPolicy.MostWrongCodes
                    ? before with { Code = wrong }
                    : before with { State = PrivacyRequestState.Ended, Code = wrong, WaitsFor = null, Reason = "three-wrong-codes" };
            },
            cancellationToken);
    }

    private static bool Waits(PrivacyRequest request) => request is { Kind: PrivacyRequestKind.Export, State: PrivacyRequestState.Waiting };

    private string Hash(string request, string code) => pseudonyms.Tombstone($"code:{request}:{code}");
}
