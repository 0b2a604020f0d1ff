namespace Recruitment.Knowledge.ImportDocument;

/// <summary>What is said when a step failed again and again.</summary>
public static class ImportProblems
{
    public const string NotReached = "The address cannot be reached from here, or it leads into a private network. Check it, or send the file itself.";

    public const string NotRead = "This document could not be read. Send it again; if that fails too, send it in another format.";

    public const string NotPublished = "This document was read but could not be published. Send it again.";
}
