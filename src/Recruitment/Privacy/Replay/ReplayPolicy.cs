namespace Recruitment.Privacy.Replay;

/// <summary>Tells who was brought back from who came back. Pure.</summary>
public static class ReplayPolicy
{
    /// <summary>
    /// A person who was erased may write again and is then somebody new, under the same pseudonym. What was last touched before the erasure was brought back by
    /// a backup; what was touched later is new.
    /// </summary>
    /// <param name="lastWords">When each of the candidate's threads was last touched; none when only other records are left.</param>
    /// <param name="erasedAt">UTC.</param>
    /// <returns>Null when nothing was brought back; otherwise whether there is something new as well.</returns>
    public static bool? IsMixed(IReadOnlyCollection<DateTimeOffset?> lastWords, DateTimeOffset erasedAt)
    {
        var isNew = lastWords.Any(word => word > erasedAt);
        var isOld = lastWords.Count == 0 || lastWords.Any(word => word is null || word <= erasedAt);
        return isOld ? isNew : null;
    }
}
