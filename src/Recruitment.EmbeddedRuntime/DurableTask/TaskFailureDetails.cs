namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>An exception as it crosses a durable boundary.</summary>
/// <param name="ErrorType">Full name of the exception's type.</param>
/// <param name="ErrorMessage">Its message.</param>
/// <param name="StackTrace">Its stack, when known.</param>
/// <param name="InnerFailure">Do not decide on it: some Functions hosts leave it null.</param>
/// <param name="Properties">Always null here.</param>
public record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is TaskFailedException failed
            ? new(Name(exception), exception.Message, exception.StackTrace, failed.FailureDetails, null)
            : new(Name(exception), exception.Message, exception.StackTrace, exception.InnerException is { } inner ? FromException(inner) : null, null);
    }

    /// <summary>True when the type, or a base of it, is <typeparamref name="T"/>; false when the type cannot be found in this process.</summary>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <inheritdoc cref="IsCausedBy{T}"/>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        var type = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(ErrorType, throwOnError: false))
            .FirstOrDefault(found => found is not null);
        return type is not null && targetBaseExceptionType.IsAssignableFrom(type);
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    private static string Name(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;
}
