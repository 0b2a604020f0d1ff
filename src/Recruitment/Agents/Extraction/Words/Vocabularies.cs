using System.Collections.Frozen;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>The embedded word lists, read once.</summary>
internal static class Vocabularies
{
    public static readonly FrozenSet<string> Common = VocabularyFile.Words("Common").ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> FirstNames = VocabularyFile.Words("FirstNames").ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> RoleHeads = VocabularyFile.Words("RoleHeads").ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> RoleEndings = VocabularyFile.Words("RoleEndings").ToFrozenSet(StringComparer.Ordinal);

    public static readonly Lexicon Places = new(VocabularyFile.Terms("Places"));

    public static readonly Lexicon Roles = new(VocabularyFile.Terms("Roles"));

    public static readonly Lexicon Sectors = new(VocabularyFile.Terms("Sectors"));

    public static readonly Lexicon Skills = new(VocabularyFile.Terms("Skills"));

    public static readonly Lexicon Languages = new(VocabularyFile.Terms("Languages", valueIsTerm: false));

    /// <summary>Whether a word is a term in its own right, so that it is not another one misspelt.</summary>
    public static bool IsKnown(string word) =>
        Skills.Contains(word) || Roles.Contains(word) || Sectors.Contains(word) || Places.Contains(word) || Languages.Contains(word) || FirstNames.Contains(word);
}
