using Azure.Core;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Retries of 408, 429, 500, 502, 503 and 504 and of broken connections: three, 0.4 to 3 s apart, or as Retry-After says.</summary>
internal sealed class TableWireOptions : ClientOptions
{
    internal TableWireOptions()
    {
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(400);
        Retry.MaxDelay = TimeSpan.FromSeconds(3);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(15);
    }
}
