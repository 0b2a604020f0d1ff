using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Agents;
using Recruitment.Agents.Extraction;
using Recruitment.Conversations;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.Crm;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.HonourRequests;

namespace Recruitment.Intake.CorrectProfile;

/// <summary>
/// A candidate says what we have wrong (GDPR art. 16): the new value takes the old one's place, the profile gets a new version, the candidate reads old
/// and new, and the turn's note and the contact's attributes show it to the recruiter. Safe to repeat.
/// </summary>
public sealed class CorrectProfileHandler(
    ProfileStore profiles, [FromKeyedServices(AgentsRegistration.Rules)] IExtractionAgent rules, AuditTrail audit, AuditPseudonyms names, TimeProvider time)
{
    private const int Attempts = 8;
    private const int MostCorrections = 20;

    /// <returns>Null when the burst corrects nothing.</returns>
    /// <exception cref="ConcurrencyException">The profile kept changing.</exception>
    internal async Task<HonourRequestsOutcome.Answered?> HandleAsync(RunningTurn turn, string language, CancellationToken cancellationToken)
    {
        var saying = turn.Context.Messages.LastOrDefault(message => CorrectionWords.After(message.Text) is not null);
        if (saying is null)
        {
            return null;
        }

        var wording = CorrectionWording.For(language);
        var told = turn.Context with
        {
            Messages = [.. turn.Context.Messages.Select(message => message with { Text = CorrectionWords.After(message.Text) ?? message.Text })],
        };
        var patch = (await rules.ExtractAsync(told, cancellationToken)).Value;
        if (patch.Evidence.Count > 0)
        {
            var corrections = await SaveAsync(new CandidateId(turn.Context.CandidateId), patch, saying.MessageId, cancellationToken);
            return new HonourRequestsOutcome.Answered("correction-word", Describe(corrections, wording), language, []);
        }

        // "Dat klopt niet, ik kreeg geen salaris" is about something else; without another word, or with a colon, we ask what is meant.
        return CorrectionWords.After(saying.Text)!.Length == 0 || CorrectionWords.IsExplicit(saying.Text)
            ? new HonourRequestsOutcome.Answered("correction-unclear", wording.Ask, language, [])
            : null;
    }

    private async Task<IReadOnlyList<FieldCorrection>> SaveAsync(
        CandidateId candidate, ProfilePatch patch, string messageId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await profiles.FindAsync(candidate.Value, cancellationToken);
            var known = stored?.Value ?? new CandidateProfile { Candidate = candidate.Value };
            var made = known.Corrections.Where(correction => correction.MessageId == messageId).ToList();
            if (made.Count > 0)
            {
                return made;
            }

            var corrected = ProfilePolicy.Correct(known, patch);
            var corrections = Compare(known.Profile, corrected, patch.Evidence.Keys, messageId);
            if (corrections.TrueForAll(correction => correction.From == correction.To))
            {
                return corrections;
            }

            var subject = await names.OfAsync(candidate, cancellationToken);
            var fields = string.Join(", ", corrections.Select(correction => correction.Field));
            await audit.AppendAsync(new AuditEvent(AuditActors.Candidate, "profile.rectified", subject, fields), cancellationToken);
            var kept = known.Corrections.Concat(corrections).TakeLast(MostCorrections).ToList();
            if (await profiles.TrySaveAsync(corrected with { Corrections = kept }, stored?.ETag, cancellationToken))
            {
                return corrections;
            }
        }

        throw new ConcurrencyException($"Profile of {candidate} kept changing.");
    }

    /// <summary>The fields that were named, and those that changed with them.</summary>
    private List<FieldCorrection> Compare(Profile before, CandidateProfile after, IEnumerable<string> named, string messageId)
    {
        var corrected = named.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ProfileFields.All
                .Select(field => (field.Name, From: Written(field.Read(before)), To: Written(field.Read(after.Profile))))
                .Where(field => corrected.Contains(field.Name) || field.From != field.To)
                .Select(field => new FieldCorrection(field.Name, field.From, field.To, messageId, time.GetUtcNow(), after.Version)),
        ];
    }

    private static string? Written(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Describe(IReadOnlyList<FieldCorrection> corrections, CorrectionWording wording)
    {
        string Say(string? value) => value switch
        {
            null => wording.Nothing,
            "yes" => wording.Yes,
            "no" => wording.No,
            "immediately" => wording.Now,
            _ => value,
        };
        var isChanged = corrections.Any(correction => correction.From != correction.To);
        var lines = corrections.Select(correction => isChanged
            ? $"- {wording.Name(correction.Field)}: {Say(correction.From)} → {Say(correction.To)}"
            : $"- {wording.Name(correction.Field)}: {Say(correction.To)}");
        return string.Join('\n', [isChanged ? wording.Corrected : wording.Unchanged, .. lines]);
    }
}
