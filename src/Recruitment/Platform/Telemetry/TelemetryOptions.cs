using System.ComponentModel.DataAnnotations;

namespace Recruitment.Platform.Telemetry;

/// <summary>Where traces and metrics go (section <c>Telemetry</c>).</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string SectionName = "Telemetry";

    /// <summary>Base address of an OTLP receiver, such as <c>http://localhost:4318</c>; null sends nothing by OTLP.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>How to speak to it: <c>http</c> (protobuf, the default) or <c>grpc</c>.</summary>
    [RegularExpression("^(http|grpc)$", ErrorMessage = "Telemetry:OtlpProtocol must be http or grpc.")]
    public string OtlpProtocol { get; init; } = "http";

    /// <summary>Headers that the receiver asks for, as <c>name=value,name=value</c>. A secret.</summary>
    public string? OtlpHeaders { get; init; }

    /// <summary>Share of traces that are kept, from 0 to 1. A trace is kept whole or not at all.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Telemetry:SampleRatio must be a number from 0 to 1.")]
    public double SampleRatio { get; init; } = 1;

    /// <summary>Name of this deployment among others.</summary>
    [Required(ErrorMessage = "Telemetry:ServiceName is empty. Set it to a name for this deployment.")]
    public string ServiceName { get; init; } = "recruitment-assistant";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult("Telemetry:OtlpEndpoint must be an absolute http or https address, such as http://localhost:4318.");
        }
    }
}
