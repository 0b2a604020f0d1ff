using System.Text;
using System.Text.Json.Nodes;

namespace Recruitment.Tests.Simulator;

internal sealed record ReceivedWebhook(byte[] Raw, IReadOnlyDictionary<string, string> Headers)
{
    public string Text { get; } = Encoding.UTF8.GetString(Raw);

    public JsonObject Body { get; } = JsonNode.Parse(Raw)!.AsObject();

    public string Event => Body["event"]!.GetValue<string>();
}
