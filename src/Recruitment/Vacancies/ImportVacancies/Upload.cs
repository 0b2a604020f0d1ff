using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>A file as it comes in: the body itself, or the first file of a form.</summary>
/// <param name="Command">What is asked; null when there is a problem.</param>
/// <param name="Status">HTTP status of the problem.</param>
/// <param name="Field">What is wrong.</param>
/// <param name="Problem">What was expected.</param>
internal sealed record Upload(AcceptImportCommand? Command, int Status = StatusCodes.Status202Accepted, string Field = "", LocalizedText? Problem = null)
{
    /// <summary>A form has a few lines around its file.</summary>
    private const int AroundFile = 16 * 1024;

    /// <param name="request">POST.</param>
    /// <param name="largest">Bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Upload> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest + AroundFile)
        {
            return TooLarge(largest);
        }

        try
        {
            return request.HasFormContentType
                ? await ReadFormAsync(request, largest, cancellationToken)
                : await ReadBodyAsync(request, largest, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // The form reader's word for a limit, and for a form that is none.
            return request.ContentLength is null ? TooLarge(largest) : Wrong(StatusCodes.Status400BadRequest, "body", "Het formulier kan niet gelezen worden. Stuur multipart/form-data met één bestand.", "The form cannot be read. Send multipart/form-data with one file.");
        }
    }

    private static async Task<Upload> ReadFormAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        var form = request.HttpContext.Features.Get<IFormFeature>()?.Form
            ?? await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest + AroundFile }, cancellationToken);
        if (form.Files.Count == 0 || form.Files[0].Length == 0)
        {
            return Wrong(StatusCodes.Status400BadRequest, "file", "Kies een bestand.", "Choose a file.");
        }

        var file = form.Files[0];
        if (file.Length > largest)
        {
            return TooLarge(largest);
        }

        if (FileFormats.Of(file.ContentType, file.FileName) is not { } format)
        {
            return Wrong(StatusCodes.Status415UnsupportedMediaType, "file", $"Dit soort bestand kan niet geïmporteerd worden. Stuur een van: {FileFormats.Known}.", $"This kind of file cannot be imported. Send one of: {FileFormats.Known}.");
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return Asked(content, format, form["mode"].ToString() is { Length: > 0 } mode ? mode : request.Query["mode"], form["replace"].ToString() is { Length: > 0 } replace ? replace : request.Query["replace"]);
    }

    private static async Task<Upload> ReadBodyAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (FileFormats.Of(request.ContentType, request.Query["name"]) is not { } format)
        {
            return Wrong(StatusCodes.Status415UnsupportedMediaType, "Content-Type", $"Stuur een van: {FileFormats.Known}, of een formulier met een bestand.", $"Send one of: {FileFormats.Known}, or a form with a file.");
        }

        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > largest)
            {
                return TooLarge(largest);
            }

            content.Write(buffer, 0, read);
        }

        return Asked(content.ToArray(), format, request.Query["mode"], request.Query["replace"]);
    }

    private static Upload Asked(byte[] content, FileFormat format, string? mode, string? replace) => (mode, replace) switch
    {
        (not (null or "" or "all" or "valid-rows"), _) => Wrong(StatusCodes.Status400BadRequest, "mode", "Verwacht: all (standaard: één foute rij en het bestand wordt geweigerd) of valid-rows.", "Expected all (the default: one wrong row refuses the file) or valid-rows."),
        (_, not (null or "" or "true" or "false")) => Wrong(StatusCodes.Status400BadRequest, "replace", "Verwacht: true (sluit wat niet in het bestand staat) of false (standaard).", "Expected true (close what is not in the file) or false (the default)."),
        _ => new Upload(new AcceptImportCommand(content, format, mode == "valid-rows", replace == "true")),
    };

    private static Upload TooLarge(int largest)
    {
        var size = (largest / (1024.0 * 1024)).ToString("0.###", CultureInfo.InvariantCulture);
        return Wrong(
            StatusCodes.Status413PayloadTooLarge,
            "body",
            $"Stuur ten hoogste {size} MB; splits een groter bestand. Instelling Catalogue:LargestImport.",
            $"Send at most {size} MB; split a larger file. Setting Catalogue:LargestImport.");
    }

    private static Upload Wrong(int status, string field, string dutch, string english) => new(null, status, field, new LocalizedText(dutch, english));
}
