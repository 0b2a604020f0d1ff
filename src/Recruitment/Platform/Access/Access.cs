using Microsoft.AspNetCore.Http;

namespace Recruitment.Platform.Access;

/// <summary>Whether a request may go on.</summary>
public abstract record Access
{
    private Access()
    {
    }

    /// <summary>It may.</summary>
    public sealed record Granted(Principal Principal) : Access;

    /// <summary>It may not; answer with this. Nothing else may be told.</summary>
    /// <param name="Answer">Problem details; for a page, the way to sign in or a page that says which role is missing.</param>
    public sealed record Refused(IResult Answer) : Access;
}
