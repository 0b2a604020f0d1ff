namespace Recruitment.Privacy.Requests;

/// <summary>Why the law lets an erasure be refused: GDPR art. 17(3), one code for each letter, and art. 12(5) for any request.</summary>
public static class RefusalCodes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["17-3-a-expression"] = "Freedom of expression and information.",
        ["17-3-b-legal-obligation"] = "A law obliges us to keep it, or a task in the public interest.",
        ["17-3-c-public-health"] = "Public interest in the area of public health.",
        ["17-3-d-archiving"] = "Archiving in the public interest, research or statistics that erasure would make impossible.",
        ["17-3-e-legal-claims"] = "Needed for the establishment, exercise or defence of legal claims.",
        ["12-5-unfounded"] = "Manifestly unfounded or excessive.",
        ["12-2-not-identified"] = "We could not establish who asks.",
    };
}
