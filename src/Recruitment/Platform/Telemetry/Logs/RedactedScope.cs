using System.Collections;

namespace Recruitment.Platform.Telemetry.Logs;

/// <summary>
/// A scope that is masked when somebody reads it. Each request opens several, and hardly any is ever written: masking them when they
/// are opened took a twentieth of a turn.
/// </summary>
internal sealed class RedactedScope(object state, LogRedaction redaction) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private IReadOnlyList<KeyValuePair<string, object?>>? _values;
    private string? _text;

    public int Count => Values.Count;

    private IReadOnlyList<KeyValuePair<string, object?>> Values => _values ??= Masked();

    public KeyValuePair<string, object?> this[int index] => Values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Values.GetEnumerator();

    public override string ToString() => _text ??= redaction.Mask(state.ToString() ?? string.Empty);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<KeyValuePair<string, object?>> Masked() =>
        redaction.Mask(state as IReadOnlyList<KeyValuePair<string, object?>> ?? [.. (IEnumerable<KeyValuePair<string, object?>>)state]);
}
