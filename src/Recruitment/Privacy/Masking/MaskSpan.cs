namespace Recruitment.Privacy.Masking;

/// <summary>A stretch of text that must go.</summary>
internal readonly record struct MaskSpan(int Start, int End, MaskKind Kind);
