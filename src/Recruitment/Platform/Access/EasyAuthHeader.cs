using System.Buffers.Text;
using System.Text.Json;

namespace Recruitment.Platform.Access;

/// <summary>
/// Reads <c>X-MS-CLIENT-PRINCIPAL</c>, which App Service authentication adds:
/// https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities#decode-the-client-principal-header
/// </summary>
internal static class EasyAuthHeader
{
    public const string Name = "X-MS-CLIENT-PRINCIPAL";

    private const string ObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    /// <returns>Null when the header is no principal with an object id.</returns>
    public static Principal? Read(string header)
    {
        if (!Base64.IsValid(header))
        {
            return null;
        }

        try
        {
            using var body = JsonDocument.Parse(Convert.FromBase64String(header));
            var roleType = body.RootElement.TryGetProperty("role_typ", out var type) && type.GetString() is { Length: > 0 } own ? own : "roles";
            string? id = null;
            var roles = new HashSet<Role>();
            foreach (var claim in body.RootElement.GetProperty("claims").EnumerateArray())
            {
                var name = claim.GetProperty("typ").GetString();
                var value = claim.GetProperty("val").GetString();
                if (name is ObjectId or "oid")
                {
                    id = value;
                }
                else if ((name == roleType || name == "roles") && RoleNames.Find(value) is { } role)
                {
                    roles.Add(role);
                }
            }

            return string.IsNullOrEmpty(id) ? null : new Principal($"entra:{id}", roles);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
