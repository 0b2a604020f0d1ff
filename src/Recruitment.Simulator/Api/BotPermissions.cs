namespace Recruitment.Simulator.Api;

/// <summary>The few calls that an agent bot's token may make (Chatwoot's <c>access_token_auth_helper.rb</c>).</summary>
internal static class BotPermissions
{
    public const string Refusal = "Access to this endpoint is not authorized for bots";

    public static bool Allow(string method, string[] path) => (method, path) switch
    {
        ("POST", ["conversations"]) => true,
        ("GET" or "PATCH" or "PUT", ["conversations", _]) => true,
        ("POST", ["conversations", _, "toggle_status" or "toggle_typing_status" or "toggle_priority" or "custom_attributes"]) => true,
        ("POST", ["conversations", _, "messages" or "assignments"]) => true,
        ("GET" or "POST", ["conversations", _, "labels"]) => true,
        _ => false,
    };
}
