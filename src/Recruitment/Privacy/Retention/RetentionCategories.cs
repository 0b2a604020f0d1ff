using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Retention;

/// <summary>Categories of data that have periods of their own.</summary>
public static class RetentionCategories
{
    /// <summary>The facts that were extracted about the person: the profile, and its attributes in Chatwoot.</summary>
    public const string Contact = "contact";

    /// <summary>
    /// Threads, turns, standing, and Chatwoot's contact with its messages. Chatwoot cannot keep a thread without its contact, so that everything else of the person goes with it.
    /// </summary>
    public const string Conversations = "conversations";

    /// <summary>Who agreed to what, and when. Goes with the person, unless a rule keeps it longer; then it is kept apart.</summary>
    public const string ConsentProof = KeptCategories.ConsentProof;

    /// <summary>Figures about people who were erased, by month.</summary>
    public const string Statistics = "statistics";
}
