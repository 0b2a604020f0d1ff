namespace Recruitment.Privacy.Masking;
public sealed class Redactor { private readonly string _x = ""; public MaskedText Mask(string text) => new(text + _x, []); }
public sealed record MaskedText(string Text, IReadOnlyList<string> Kinds);
