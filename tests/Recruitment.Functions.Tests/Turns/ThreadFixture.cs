using System.Text.Json.Nodes;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Chatwoot's own payloads, told about a conversation of the simulator.</summary>
internal static class ThreadFixture
{
    /// <param name="name">File name without extension.</param>
    /// <param name="conversation">The simulator's conversation.</param>
    /// <param name="contact">Its contact.</param>
    /// <param name="updatedAt">Chatwoot's moment of this picture.</param>
    /// <param name="phone">The contact's number.</param>
    public static JsonObject Read(string name, long conversation, long contact, DateTimeOffset updatedAt, string phone = "+31612345678")
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fixtures", "chatwoot", name + ".json");
        var body = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        body["account"]!["id"] = 1;
        var thread = body["conversation"]?.AsObject() ?? body;
        thread["id"] = conversation;
        thread["updated_at"] = updatedAt.ToUnixTimeMilliseconds() / 1000d;
        thread["contact_inbox"]!["contact_id"] = contact;
        thread["meta"]!["sender"]!["id"] = contact;
        thread["meta"]!["sender"]!["phone_number"] = phone;
        if (body["event"]!.GetValue<string>() == "message_created")
        {
            body["created_at"] = updatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        }

        return body;
    }
}
