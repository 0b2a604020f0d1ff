using Microsoft.Extensions.Options;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy;

/// <summary>Addresses of our own that candidates open on their phones.</summary>
public sealed class PublicAddress(IOptions<RequestsOptions> options)
{
    /// <param name="path">Without a leading slash.</param>
    public Uri Of(string path) => new(options.Value.PublicUrl, path);
}
