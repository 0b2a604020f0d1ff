using System.Text;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>
/// Replaces what must not be kept by neutral tokens. <see cref="Mask"/> runs on every message before it is stored or shown to a model;
/// <see cref="MaskForLogs"/> on every text that reaches a log. Deterministic, thread-safe, and repeatable: a masked text stays as it is.
/// </summary>
public sealed class Redactor
{
    private readonly SpecialCategories _categories = new();

    /// <summary>
    /// Masks citizen, document, account and card numbers, and what candidates volunteer about health, religion, ethnicity, union, convictions,
    /// orientation, politics, age and gender. Names, numbers to call, wishes and skills stay.
    /// </summary>
    public MaskedText Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<MaskSpan>();
        NumberMasks.Find(text, spans);
        FindPersonal(text, UtteranceReader.Read(text), spans);
        Identifiers.Spare(text, spans);
        return Replace(text, spans);
    }

    /// <summary>Masks, on top of that, e-mail addresses, phone numbers, introduced names, addresses, tokens and signatures.</summary>
    public string MaskForLogs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<MaskSpan>();
        LogMasks.FindSecrets(text, spans);
        SpokenSecrets.Find(text, spans);
        NumberMasks.Find(text, spans);
        LogMasks.FindContacts(text, spans);
        LogMasks.FindAddresses(text, spans);
        var said = UtteranceReader.Read(text);
        FindPersonal(text, said, spans);
        LogMasks.FindNames(text, said, spans);
        NamedValues.Find(text, spans);
        SaidNames.Find(text, spans);
        PersonNames.Find(text, said, spans);
        Identifiers.Spare(text, spans);
        return Replace(text, spans).Text;
    }

    private void FindPersonal(string text, Utterance said, List<MaskSpan> spans)
    {
        _categories.Find(text, said, spans);
        PersonalFacts.Find(said, spans);
        BirthDates.Find(text, spans);
    }

    private static MaskedText Replace(string text, List<MaskSpan> spans)
    {
        if (spans.Count == 0)
        {
            return new MaskedText(text, []);
        }

        // Where two overlap the one that starts first, or else the longer, gives its name to both.
        spans.Sort((left, right) => left.Start != right.Start ? left.Start - right.Start : right.End - left.End);
        var kinds = new List<string>();
        var masked = new StringBuilder(text.Length);
        var done = 0;
        for (var at = 0; at < spans.Count; at++)
        {
            var (start, end, kind) = spans[at];
            if (start < done)
            {
                done = Math.Max(done, end);
                continue;
            }

            masked.Append(text, done, start - done).Append(kind.Token);
            done = end;
            if (!kinds.Contains(kind.Name))
            {
                kinds.Add(kind.Name);
            }
        }

        return new MaskedText(masked.Append(text, done, text.Length - done).ToString(), kinds);
    }
}
