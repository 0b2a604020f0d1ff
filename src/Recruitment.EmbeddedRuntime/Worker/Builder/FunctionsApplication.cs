namespace Recruitment.EmbeddedRuntime.Worker.Builder;

/// <summary>Entry point of the app, as in Microsoft.Azure.Functions.Worker 2.52.0.</summary>
public class FunctionsApplication
{
}
