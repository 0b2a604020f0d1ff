namespace Recruitment.Agents.Text;

/// <summary>A label found on a word, and how sure the match is: 1 for the word itself, less for a compound or a slip.</summary>
internal readonly record struct TermHit(byte Label, float Weight);
