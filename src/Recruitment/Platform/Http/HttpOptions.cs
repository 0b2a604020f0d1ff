namespace Recruitment.Platform.Http;

/// <summary>What stands before the app (section <c>Http</c>).</summary>
public sealed class HttpOptions
{
    public const string SectionName = "Http";

    /// <summary>
    /// Whether the last address in <c>X-Forwarded-For</c> was added by a proxy of ours. True on Azure, where the platform adds it; anywhere else it lets a
    /// stranger choose the address under which failures are counted, unless a proxy overwrites it.
    /// </summary>
    public bool TrustForwardedFor { get; set; }
}
