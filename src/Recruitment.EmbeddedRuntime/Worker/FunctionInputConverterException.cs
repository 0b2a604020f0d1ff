namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>A trigger's value did not fit the parameter, as in Microsoft.Azure.Functions.Worker.Core 2.52.0.</summary>
public class FunctionInputConverterException : FunctionWorkerException
{
    public FunctionInputConverterException(string? message)
        : base(message)
    {
    }

    public FunctionInputConverterException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
