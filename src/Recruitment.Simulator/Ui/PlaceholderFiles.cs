using Microsoft.AspNetCore.Http;

namespace Recruitment.Simulator.Ui;

/// <summary>Serves invented and uploaded attachments behind a redirect, as Chatwoot's storage does.</summary>
internal static class PlaceholderFiles
{
    public static ReadOnlyMemory<byte> Pdf { get; } =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public static ReadOnlyMemory<byte> Ogg { get; } = "OggS"u8.ToArray();

    /// <param name="context">The call.</param>
    /// <param name="path">The segments after <c>/files/</c>.</param>
    /// <param name="recordings">What was uploaded.</param>
    public static async Task HandleAsync(HttpContext context, string[] path, Recordings recordings)
    {
        switch (path)
        {
            case ["redirect", var id, var name]:
                context.Response.Redirect($"../../blob/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(name)}");
                break;
            case ["blob", var id, _] when recordings.Find(id) is { } recording:
                context.Response.ContentType = recording.ContentType;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                await context.Response.BodyWriter.WriteAsync(recording.Sound, context.RequestAborted);
                break;
            case ["blob", _, "voice"]:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case ["blob", _, var name]:
                var isVoice = name.EndsWith(".oga", StringComparison.Ordinal);
                context.Response.ContentType = isVoice ? "audio/ogg" : "application/pdf";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                await context.Response.BodyWriter.WriteAsync(isVoice ? Ogg : Pdf, context.RequestAborted);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
