using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Recruitment.TestKit;

/// <summary>Sends a candidate's message as Chatwoot would: the body of 4.16 with about 40 members, signed over time and bytes.</summary>
public sealed class WebhookSender(HttpClient http, Uri url, string secret)
{
    private static readonly string[] Texts =
    [
        "Hoi, ik zoek werk als orderpicker in Tilburg, liefst 32 uur",
        "Goedemiddag, wanneer wordt het salaris eigenlijk uitbetaald?",
        "ik heb een heftruckcertificaat en rijbewijs B, per direct beschikbaar",
        "Hi, do you have warehouse jobs near Eindhoven for 40 hours a week?",
        "krijg ik ook reiskosten vergoed als ik met de auto kom",
        "Ik woon in Breda en heb 3 jaar ervaring als lasser",
        "hoeveel vakantiedagen bouw je op bij jullie",
        "Ik spreek Pools en een beetje Engels, heb je productiewerk?",
    ];

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    public async Task<System.Net.HttpStatusCode> SendAsync(int conversation, int number, CancellationToken cancellationToken)
    {
        var body = Body(conversation, number);
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, "webhooks/chatwoot")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("X-Chatwoot-Delivery", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("X-Chatwoot-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Chatwoot-Signature", Sign(timestamp, body));
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }

    private string Sign(string timestamp, byte[] body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    private static byte[] Body(int conversation, int number)
    {
        var now = DateTimeOffset.UtcNow;
        var seconds = now.ToUnixTimeSeconds();
        var contact = new
        {
            additional_attributes = new { },
            custom_attributes = new { },
            email = (string?)null,
            id = 9000 + conversation,
            identifier = (string?)null,
            name = $"Kandidaat {conversation}",
            phone_number = $"+3160{conversation:D7}",
            thumbnail = string.Empty,
            blocked = false,
        };
        var text = $"{Texts[number % Texts.Length]} ({number})";
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            account = new { id = 1, name = "Bench" },
            additional_attributes = new { },
            content_attributes = new { },
            content_type = "text",
            content = text,
            conversation = new
            {
                additional_attributes = new { },
                can_reply = true,
                channel = "Channel::Whatsapp",
                contact_inbox = new { id = 100 + conversation, contact_id = contact.id, inbox_id = 1, source_id = contact.phone_number[1..] },
                id = conversation,
                inbox_id = 1,
                messages = new[] { new { id = number, content = text, account_id = 1, inbox_id = 1, conversation_id = conversation, message_type = 0, status = "sent", sender = contact } },
                labels = Array.Empty<string>(),
                meta = new { sender = contact, assignee = (object?)null, assignee_type = (string?)null, team = (object?)null, hmac_verified = false },
                status = "pending",
                custom_attributes = new { },
                unread_count = 1,
                priority = (string?)null,
                created_at = seconds,
                updated_at = now.ToUnixTimeMilliseconds() / 1000d,
                account = new { id = 1, name = "Bench" },
            },
            created_at = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.000Z", CultureInfo.InvariantCulture),
            id = number,
            inbox = new { id = 1, name = "WhatsApp" },
            message_type = "incoming",
            @private = false,
            sender = contact,
            source_id = $"wamid.BENCH{number}",
            @event = "message_created",
        });
    }
}
