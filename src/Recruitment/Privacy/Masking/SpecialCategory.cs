using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>One kind of data that the law forbids us to keep, with the words for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Terms">Words for it; the ambiguous ones count only when the candidate speaks of themselves.</param>
/// <param name="Self">How a candidate speaks of themselves.</param>
/// <param name="IsCued">Whether a word counts only right behind one of those phrases, as "naar de" before a doctor.</param>
internal sealed record SpecialCategory(MaskKind Kind, Lexicon Terms, Phrases Self, bool IsCued = false);
