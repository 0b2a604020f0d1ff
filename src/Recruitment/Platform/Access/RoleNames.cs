namespace Recruitment.Platform.Access;

/// <summary>Roles as a token spells them.</summary>
internal static class RoleNames
{
    /// <returns>Null for a role of another app, and for a number in place of a name.</returns>
    public static Role? Find(string? name)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (string.Equals(role.ToString(), name, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return null;
    }
}
