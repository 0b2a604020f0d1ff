using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Recruitment.Knowledge.Documents;
using Recruitment.Platform.Json;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Reads an upload as it arrives: the file goes to the store piece by piece, and reading stops at the limit.</summary>
public sealed class UploadReader(UploadStore uploads, IOptions<KnowledgeOptions> options)
{
    private const int LongestField = 4096;
    private const int MostFields = 20;
    private const int LongestBoundary = 70;

    /// <summary>What a form needs beside the file.</summary>
    private const int Envelope = 64 * 1024;

    /// <summary>Too large by its own account, so that not a byte is read.</summary>
    public ImportProblem? Oversize(HttpRequest request) => request.ContentLength > options.Value.LargestFile + Envelope ? TooLarge() : null;

    /// <returns>The command; or null and why not, and then nothing is kept.</returns>
    public async Task<(ImportDocumentCommand? Command, ImportProblem? Problem)> ReadAsync(HttpRequest request, string version, CancellationToken cancellationToken)
    {
        if (Oversize(request) is { } oversize)
        {
            return (null, oversize);
        }

        if (request.HasJsonContentType())
        {
            return await ReadJsonAsync(request, version, cancellationToken);
        }

        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
        {
            return (null, new ImportProblem(StatusCodes.Status415UnsupportedMediaType, "Content-Type", "Send multipart/form-data with a file, or application/json with a url."));
        }

        try
        {
            return await ReadFormAsync(new MultipartReader(boundary, request.Body), version, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && exception is not BadHttpRequestException)
        {
            await uploads.DeleteAsync(version, CancellationToken.None);
            return (null, new ImportProblem(StatusCodes.Status400BadRequest, "body", "The form ends too early or is not multipart/form-data."));
        }
    }

    /// <summary>For a form that was read already, as the console's page must to check where it comes from.</summary>
    public async Task<(ImportDocumentCommand? Command, ImportProblem? Problem)> ReadAsync(IFormCollection form, string version, CancellationToken cancellationToken)
    {
        string? Field(string name) => form[name].ToString() is { Length: > 0 } value ? value : null;
        var file = form.Files.GetFile("file") is { FileName.Length: > 0 } sent ? sent : null;
        long? kept = null;
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            kept = await uploads.WriteAsync(version, content, options.Value.LargestFile, cancellationToken);
        }

        return await CheckAsync(
            new UploadForm(Field("audience"), Field("language"), Field("key"), file?.FileName, file?.ContentType, Field("url")), version, file is not null, kept, cancellationToken);
    }

    private async Task<(ImportDocumentCommand? Command, ImportProblem? Problem)> ReadFormAsync(MultipartReader reader, string version, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? fileName = null, mediaType = null;
        long? kept = null;
        for (var count = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section && count < MostFields; count++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (disposition.IsFileDisposition() && name == "file" && fileName is null)
            {
                // Some browsers send the whole path.
                fileName = (disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "").Split('/', '\\')[^1];
                mediaType = section.ContentType;
                kept = await uploads.WriteAsync(version, section.Body, options.Value.LargestFile, cancellationToken);
                if (kept is null)
                {
                    return (null, TooLarge());
                }
            }
            else if (!disposition.IsFileDisposition())
            {
                fields[name] = await TextAsync(section.Body, cancellationToken);
            }
        }

        var form = new UploadForm(
            fields.GetValueOrDefault("audience"), fields.GetValueOrDefault("language"), fields.GetValueOrDefault("key"), fileName, mediaType, fields.GetValueOrDefault("url"));
        return await CheckAsync(form, version, fileName is not null, kept, cancellationToken);
    }

    private async Task<(ImportDocumentCommand? Command, ImportProblem? Problem)> CheckAsync(
        UploadForm form, string version, bool hasFile, long? kept, CancellationToken cancellationToken)
    {
        var command = form.Check(version, kept ?? 0, options.Value.AllowedHosts, out var problem);
        problem = hasFile && kept is null ? TooLarge()
            : problem is null && hasFile && kept == 0 ? new ImportProblem(StatusCodes.Status400BadRequest, "file", "The file is empty.")
            : problem;
        if (problem is null)
        {
            return (command, null);
        }

        await uploads.DeleteAsync(version, cancellationToken);
        return (null, problem);
    }

    private async Task<(ImportDocumentCommand? Command, ImportProblem? Problem)> ReadJsonAsync(HttpRequest request, string version, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = new byte[Envelope];
            var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            var asked = JsonSerializer.Deserialize<ImportRequest>(bytes.AsSpan(0, length), PlatformJson.Options);
            return await CheckAsync(new UploadForm(asked?.Audience, asked?.Language, asked?.Key, null, null, asked?.Url ?? "-"), version, hasFile: false, null, cancellationToken);
        }
        catch (JsonException)
        {
            return (null, new ImportProblem(StatusCodes.Status400BadRequest, "body", "Send JSON such as {\"url\":\"https://…\",\"audience\":\"candidate\"}."));
        }
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private ImportProblem TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "file", $"Send at most {options.Value.LargestFile} bytes. Leave pictures out, or split the document.");

    private sealed record ImportRequest(string? Url, string? Audience, string? Language, string? Key);
}
