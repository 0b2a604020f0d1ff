namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>The worker could not do its part, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public class FunctionWorkerException : Exception
{
    public FunctionWorkerException(string? message)
        : base(message)
    {
    }

    public FunctionWorkerException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
