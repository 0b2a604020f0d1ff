using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.Extraction;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>What a sender says of a document, as text; read and checked alike for a form, JSON and the console's page.</summary>
/// <param name="Audience"><c>candidate</c> (default) or <c>recruiter</c>.</param>
/// <param name="Language">ISO 639-1; empty to find out.</param>
/// <param name="Key">Name by which it is replaced; empty for the file's name.</param>
/// <param name="FileName">Of the file that was sent.</param>
/// <param name="MediaType">Of the file that was sent.</param>
/// <param name="Url">Address to download instead.</param>
internal sealed record UploadForm(string? Audience, string? Language, string? Key, string? FileName, string? MediaType, string? Url)
{
    private static readonly string[] Languages = ["nl", "en", "de", "fr", "pl"];

    /// <summary>Checks everything but the file's own bytes.</summary>
    /// <returns>The command; or null and what is wrong, with the field that it is about.</returns>
    public ImportDocumentCommand? Check(string version, long bytes, IReadOnlyList<string> allowedHosts, out ImportProblem? problem)
    {
        problem = null;
        var address = string.IsNullOrWhiteSpace(Url) ? null : Uri.TryCreate(Url.Trim(), UriKind.Absolute, out var parsed) ? parsed : new Uri("relative", UriKind.Relative);
        var format = FileName is null ? null : FileFormats.Of(FileName, MediaType);
        var audience = (Audience ?? "").Trim().ToLowerInvariant();
        var language = (Language ?? "").Trim().ToLowerInvariant();
        var named = string.IsNullOrWhiteSpace(Key) ? FileName ?? address?.ToString() ?? "" : Key;
        var key = string.IsNullOrWhiteSpace(Key) && FileName is not null ? DocumentKey.OfFile(FileName) : DocumentKey.Parse(named.Replace("https://", "", StringComparison.OrdinalIgnoreCase));
        if (address is not null && SourcePolicy.Problem(address, allowedHosts) is { } wrong)
        {
            problem = new ImportProblem(400, "url", wrong);
        }
        else if (address is null && FileName is null)
        {
            problem = new ImportProblem(400, "file", "Send a file in the field 'file', or JSON with a 'url'.");
        }
        else if (FileName is not null && format is null)
        {
            problem = new ImportProblem(415, "file", $"'{Path.GetExtension(FileName)}' files cannot be read. Send {FileFormats.Known}.");
        }
        else if (audience is not ("" or "candidate" or "recruiter"))
        {
            problem = new ImportProblem(400, "audience", "Send 'candidate' or 'recruiter'.");
        }
        else if (language.Length > 0 && !Languages.Contains(language))
        {
            problem = new ImportProblem(400, "language", $"Send one of {string.Join(", ", Languages)}, or leave it out to have it found.");
        }
        else if (key is null)
        {
            problem = new ImportProblem(400, "key", "Send a key of 1 to 100 letters, digits, dots and hyphens.");
        }

        return problem is not null ? null : new ImportDocumentCommand
        {
            Key = key!.Value,
            Version = version,
            Audience = audience == "recruiter" ? KnowledgeAudience.Recruiter : KnowledgeAudience.Candidate,
            Format = format,
            Language = language.Length > 0 ? language : null,
            FileName = FileName,
            Source = address,
            Bytes = bytes,
        };
    }
}
