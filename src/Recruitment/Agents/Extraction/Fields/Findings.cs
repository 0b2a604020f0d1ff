using Recruitment.Intake;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>What has been found in one message so far.</summary>
internal sealed class Findings(string messageId, DateOnly today)
{
    private readonly Dictionary<string, FieldEvidence> _evidence = new(StringComparer.Ordinal);

    public Profile Values { get; private set; } = Profile.Empty;

    /// <summary>The candidate's today.</summary>
    public DateOnly Today => today;

    public bool Knows(string field) => _evidence.ContainsKey(field);

    public void Note(string field, double confidence, Profile values)
    {
        Values = values;
        _evidence[field] = new FieldEvidence(messageId, confidence);
    }

    public ProfilePatch Patch() => _evidence.Count == 0 ? ProfilePatch.Empty : new ProfilePatch(Values, _evidence);
}
