using Microsoft.AspNetCore.Http;

namespace Recruitment.Platform.Http;

/// <summary>Reads the form of a page.</summary>
internal static class FormBody
{
    /// <returns>The fields; none when the request carries no form, so that the page says which field it misses instead of failing.</returns>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
}
