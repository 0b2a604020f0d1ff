using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>What can be kept apart from the rest, and how pages and messages name it.</summary>
public static class KeptCategories
{
    /// <summary>Who agreed to what, and when.</summary>
    public const string ConsentProof = "consent-proof";

    /// <summary>What people decided about the candidate, and why.</summary>
    public const string Decisions = "decisions";

    /// <summary>Ground of proof that a retention rule keeps: GDPR art. 7(1).</summary>
    public const string Proof = "7-1-proof-of-consent";

    /// <summary>Nothing is kept longer than this: claims under Dutch law lapse after at most twenty years (art. 3:306 BW).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(20 * 365);

    public static readonly IReadOnlyList<string> All = [ConsentProof, Decisions];

    /// <summary>Grounds that an officer can choose: the letters of art. 17(3).</summary>
    public static IEnumerable<string> Codes => RefusalCodes.All.Keys.Where(code => code.StartsWith("17-3-", StringComparison.Ordinal));

    public static string Name(string category, bool dutch) => category == ConsentProof
        ? (dutch ? "bewijs van toestemmingen" : "proof of consents")
        : (dutch ? "beslissingen van mensen" : "decisions by people");

    public static string Ground(string code, bool dutch) => code switch
    {
        "17-3-a-expression" => dutch ? "vrijheid van meningsuiting (art. 17 lid 3 a AVG)" : "freedom of expression (GDPR art. 17(3)(a))",
        "17-3-b-legal-obligation" => dutch ? "wettelijke plicht (art. 17 lid 3 b AVG)" : "legal obligation (GDPR art. 17(3)(b))",
        "17-3-c-public-health" => dutch ? "volksgezondheid (art. 17 lid 3 c AVG)" : "public health (GDPR art. 17(3)(c))",
        "17-3-d-archiving" => dutch ? "archivering of onderzoek (art. 17 lid 3 d AVG)" : "archiving or research (GDPR art. 17(3)(d))",
        "17-3-e-legal-claims" => dutch ? "een rechtsvordering (art. 17 lid 3 e AVG)" : "a legal claim (GDPR art. 17(3)(e))",
        _ => dutch ? "bewijs van toestemming (art. 7 lid 1 AVG)" : "proof of consent (GDPR art. 7(1))",
    };
}
