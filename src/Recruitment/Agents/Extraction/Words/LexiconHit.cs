namespace Recruitment.Agents.Extraction.Words;

/// <summary>A known term found in a message.</summary>
/// <param name="Value">What the term stands for.</param>
/// <param name="Length">How many words it takes.</param>
/// <param name="IsAmbiguous">Also an everyday word, so that it needs something that points at it.</param>
/// <param name="IsMisspelt">Found in spite of a slip of one letter.</param>
internal readonly record struct LexiconHit(string Value, int Length, bool IsAmbiguous, bool IsMisspelt);
