namespace Recruitment.Agents.Extraction.Words;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap
{
    /// <summary>Nothing, or a hyphen: "mbo-4", "32u".</summary>
    Joined,

    Space,

    /// <summary>A comma, a dash, a bracket, or a word such as "maar" that turns the sentence.</summary>
    Clause,

    Sentence,
}
