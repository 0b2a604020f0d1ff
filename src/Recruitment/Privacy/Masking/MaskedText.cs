namespace Recruitment.Privacy.Masking;

/// <summary>A text in which what must not be kept has been replaced.</summary>
/// <param name="Text">The text with neutral tokens such as <c>[bsn]</c> in place of what was masked.</param>
/// <param name="Kinds">What was masked, each kind once: <c>bsn</c>, <c>document</c>, <c>iban</c>, <c>card</c>, <c>health</c>, <c>religion</c>, and so on.</param>
public sealed record MaskedText(string Text, IReadOnlyList<string> Kinds);
