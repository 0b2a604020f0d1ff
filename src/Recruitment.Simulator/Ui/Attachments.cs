using System.Text.Json.Nodes;

namespace Recruitment.Simulator.Ui;

/// <summary>Attachments in Chatwoot's form. The ids are filled in with the message.</summary>
internal static class Attachments
{
    public static JsonObject Location(SimulatorOptions options, double latitude, double longitude, string title) => new()
    {
        ["id"] = 0,
        ["message_id"] = 0,
        ["file_type"] = "location",
        ["account_id"] = options.AccountId,
        ["coordinates_lat"] = latitude,
        ["coordinates_long"] = longitude,
        ["fallback_title"] = title,
        ["data_url"] = null,
    };

    public static JsonObject Document(SimulatorOptions options, string fileName) =>
        File(options, "file", "pdf", "application/pdf", fileName, PlaceholderFiles.Pdf.Length);

    public static JsonObject Voice(SimulatorOptions options)
    {
        var voice = File(options, "audio", "oga", "audio/ogg", "voice.oga", PlaceholderFiles.Ogg.Length);
        voice["transcribed_text"] = "";
        return voice;
    }

    /// <summary>A voice message that was uploaded; its bytes are under <paramref name="id"/>.</summary>
    public static JsonObject Voice(SimulatorOptions options, string id, string contentType, int size)
    {
        var voice = File(options, "audio", contentType[(contentType.IndexOf('/', StringComparison.Ordinal) + 1)..], contentType, "voice", size, id);
        voice["transcribed_text"] = "";
        return voice;
    }

    private static JsonObject File(
        SimulatorOptions options, string fileType, string extension, string contentType, string fileName, int size, string? id = null) => new()
        {
            ["id"] = 0,
            ["message_id"] = 0,
            ["file_type"] = fileType,
            ["account_id"] = options.AccountId,
            ["extension"] = extension,
            ["content_type"] = contentType,
            ["data_url"] = $"{options.FilesUrl}/redirect/{id ?? Guid.NewGuid().ToString("N")}/{Uri.EscapeDataString(fileName)}",
            ["thumb_url"] = "",
            ["file_size"] = size,
            ["width"] = null,
            ["height"] = null,
        };
}
