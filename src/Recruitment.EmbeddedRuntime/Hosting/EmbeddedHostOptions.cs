using System.Reflection;

namespace Recruitment.EmbeddedRuntime.Hosting;

/// <summary>Choices that only the embedded runtime has; see <see cref="EmbeddedHostExtensions.ConfigureEmbedded"/>.</summary>
public sealed class EmbeddedHostOptions
{
    /// <summary>Where functions are looked for. Default: the assembly that called <c>FunctionsApplication.CreateBuilder</c>.</summary>
    public required Assembly Functions { get; set; }

    /// <summary>Looks for functions in these types only, whatever their assembly.</summary>
    public IReadOnlyCollection<Type>? FunctionTypes { get; set; }

    /// <summary>Text of host.json. Default: the file beside the assembly of the functions; without one, the Functions host's defaults.</summary>
    public string? HostJson { get; set; }
}
