using Microsoft.ApplicationInsights.Channel;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.ApplicationInsights.Extensibility;
using Recruitment.Privacy.Masking;

namespace Recruitment.Functions.Runtimes.Azure;

/// <summary>
/// Masks what reaches Application Insights without passing a logger: addresses of calls, names and messages that libraries make up. Log lines were masked before.
/// </summary>
internal sealed class RedactingTelemetryInitializer(Redactor redactor) : ITelemetryInitializer
{
    public void Initialize(ITelemetry telemetry)
    {
        switch (telemetry)
        {
            case DependencyTelemetry call:
                call.Data = WithoutQuery(call.Data);
                call.Name = WithoutQuery(call.Name);
                break;
            case RequestTelemetry { Url: { } url } request:
                request.Url = new Uri(url.GetLeftPart(UriPartial.Path));
                break;
            case TraceTelemetry trace:
                trace.Message = Mask(trace.Message);
                break;
            case ExceptionTelemetry exception:
                exception.Message = Mask(exception.Message);
                break;
            default:
                break;
        }
    }

    /// <summary>A query may hold what somebody searched for.</summary>
    private string? WithoutQuery(string? address) => address is null ? null : Mask(address.Split('?', 2)[0]);

    private string? Mask(string? text) => string.IsNullOrEmpty(text) ? text : redactor.MaskForLogs(text);
}
