using System.Globalization;
using System.Text.Json.Nodes;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Api;

/// <summary><c>POST /contacts/filter</c>: conditions from left to right, each joined to the next by its own operator.</summary>
internal static class ContactFilter
{
    private static readonly IReadOnlyList<string> StandardKeys =
    [
        "name", "phone_number", "email", "identifier", "country_code", "city", "company_name", "labels", "created_at", "last_activity_at", "blocked",
    ];

    public static bool TryApply(SimulatedAccount account, JsonObject body, out List<Contact> found, out string error)
    {
        found = [];
        error = "";
        if (body["payload"] is not JsonArray conditions || conditions.Any(condition => condition is not JsonObject))
        {
            error = "Invalid payload";
            return false;
        }

        var list = conditions.OfType<JsonObject>().ToList();
        var unknown = list.Select(condition => condition.Text("attribute_key") ?? "").FirstOrDefault(key => !IsKnown(account, key));
        if (unknown is not null)
        {
            error = $"Invalid attribute key - [{unknown}]. The key should be one of [{string.Join(",", StandardKeys)}] or a custom attribute defined in the account.";
            return false;
        }

        if (list.Count > 0 && list[^1].Text("query_operator") is not null)
        {
            error = "Invalid query operator";
            return false;
        }

        found = [.. account.State.Contacts.Values.Where(contact => Matches(contact, list))];
        return true;
    }

    private static bool IsKnown(SimulatedAccount account, string key) =>
        StandardKeys.Contains(key) || account.State.AttributeDefinitions.Exists(definition => definition.Key == key && definition.Model == "contact_attribute");

    private static bool Matches(Contact contact, List<JsonObject> conditions)
    {
        var result = true;
        var join = "AND";
        foreach (var condition in conditions)
        {
            var current = Matches(contact, condition);
            result = join == "OR" ? result || current : result && current;
            join = condition.Text("query_operator")?.ToUpperInvariant() ?? "AND";
        }

        return result;
    }

    private static bool Matches(Contact contact, JsonObject condition)
    {
        var actual = Values(contact, condition.Text("attribute_key") ?? "");
        var wanted = condition.Texts("values") ?? [];
        return condition.Text("filter_operator") switch
        {
            "equal_to" => wanted.Exists(value => actual.Contains(value, StringComparer.OrdinalIgnoreCase)),
            "not_equal_to" => !wanted.Exists(value => actual.Contains(value, StringComparer.OrdinalIgnoreCase)),
            "contains" => wanted.Exists(value => actual.Exists(item => item.Contains(value, StringComparison.OrdinalIgnoreCase))),
            "does_not_contain" => !wanted.Exists(value => actual.Exists(item => item.Contains(value, StringComparison.OrdinalIgnoreCase))),
            "starts_with" => wanted.Exists(value => actual.Exists(item => item.StartsWith(value, StringComparison.OrdinalIgnoreCase))),
            "is_present" => actual.Count > 0,
            "is_not_present" => actual.Count == 0,
            _ => false,
        };
    }

    private static List<string> Values(Contact contact, string key) => key switch
    {
        "labels" => contact.Labels,
        "name" => Present(contact.Name),
        "phone_number" => Present(contact.PhoneNumber),
        "email" => Present(contact.Email),
        "identifier" => Present(contact.Identifier),
        "blocked" => [contact.Blocked ? "true" : "false"],
        "created_at" => [contact.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        "last_activity_at" => Present(contact.LastActivityAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "city" or "country_code" or "company_name" => Present(contact.AdditionalAttributes[key]?.ToString()),
        _ => Present(contact.CustomAttributes[key]?.ToString()),
    };

    private static List<string> Present(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
