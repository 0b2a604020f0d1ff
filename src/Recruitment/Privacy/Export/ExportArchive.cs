using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Recruitment.Branding;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Export;

/// <summary>Writes the ZIP straight to whoever fetches it, a piece at a time: <c>data.json</c> for programs and <c>index.html</c> for people. No whole copy exists.</summary>
public sealed class ExportArchive(ExportParts parts, PublicAddress address, IOptions<BrandOptions> brand)
{
    private const string Format = "recruitment-export/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="destination">Needs no seeking; left open.</param>
    /// <param name="request">A finished export.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task WriteAsync(Stream destination, PrivacyRequest request, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellationToken);
        await using (var data = await zip.CreateEntry("data.json", CompressionLevel.Fastest).OpenAsync(cancellationToken))
        {
            await WriteJsonAsync(data, request, cancellationToken);
        }

        await using var page = await zip.CreateEntry("index.html", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await WritePageAsync(page, request, cancellationToken);
    }

    private async Task WriteJsonAsync(Stream stream, PrivacyRequest request, CancellationToken cancellationToken)
    {
        var dutch = request.Language == "nl";
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("schema", address.Of("gdpr/export.schema.json").ToString());
        writer.WriteString("request", request.Id);
        writer.WriteString("madeAt", request.CompletedAt ?? request.ReceivedAt);
        writer.WriteString("language", request.Language);
        writer.WriteString("controller", brand.Value.Name);
        writer.WriteString("privacyNotice", brand.Value.PrivacyNoticeUrl.ToString());
        Write(writer, "purposes", ExportFacts.Purposes(dutch));
        Write(writer, "automation", ExportFacts.Automation(dutch));
        writer.WriteString("rights", ExportFacts.Rights(dutch));
        var withheld = await WriteArrayAsync(writer, stream, request, "contacts", part => part.Contacts, cancellationToken);
        await WriteArrayAsync(writer, stream, request, "records", part => part.Records, cancellationToken);
        withheld = await WriteThreadsAsync(writer, stream, request, cancellationToken);
        writer.WriteNumber("withheldNotes", withheld);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    private async Task<int> WriteArrayAsync<T>(
        Utf8JsonWriter writer, Stream stream, PrivacyRequest request, string name, Func<ExportedPart, IReadOnlyList<T>?> items, CancellationToken cancellationToken)
    {
        var withheld = 0;
        writer.WriteStartArray(name);
        await foreach (var part in parts.ListAsync(request.Candidate!, request.Id, cancellationToken))
        {
            withheld += part.Withheld;
            foreach (var item in items(part) ?? [])
            {
                JsonSerializer.Serialize(writer, item, Json);
            }

            await writer.FlushAsync(cancellationToken);
        }

        writer.WriteEndArray();
        return withheld;
    }

    private async Task<int> WriteThreadsAsync(Utf8JsonWriter writer, Stream stream, PrivacyRequest request, CancellationToken cancellationToken)
    {
        var withheld = 0;
        var isOpen = false;
        writer.WriteStartArray("threads");
        await foreach (var part in parts.ListAsync(request.Candidate!, request.Id, cancellationToken))
        {
            withheld += part.Withheld;
            if (part.Thread is { } thread)
            {
                Close(writer, isOpen);
                isOpen = true;
                writer.WriteStartObject();
                Write(writer, "thread", thread);
                writer.WriteStartArray("messages");
            }

            foreach (var message in part.Messages ?? [])
            {
                JsonSerializer.Serialize(writer, message, Json);
            }

            await writer.FlushAsync(cancellationToken);
        }

        Close(writer, isOpen);
        writer.WriteEndArray();
        return withheld;
    }

    private static void Close(Utf8JsonWriter writer, bool isOpen)
    {
        if (isOpen)
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Json);
    }

    private async Task WritePageAsync(Stream stream, PrivacyRequest request, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true);
        await text.WriteAsync(ExportPage.Head(request.Language, brand.Value.Name).ToString().AsMemory(), cancellationToken);
        await foreach (var part in parts.ListAsync(request.Candidate!, request.Id, cancellationToken))
        {
            await text.WriteAsync(ExportPage.Part(part, request.Language).ToString().AsMemory(), cancellationToken);
            await text.FlushAsync(cancellationToken);
        }

        await text.WriteAsync(ExportPage.Foot(request.Language, request.Id).ToString().AsMemory(), cancellationToken);
    }
}
