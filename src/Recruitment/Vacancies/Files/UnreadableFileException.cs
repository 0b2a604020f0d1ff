namespace Recruitment.Vacancies.Files;

/// <summary>A file cannot be read as what it is said to be; the message says what was found and what is expected, for programs in English.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException()
    {
    }

    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The message in Dutch; null when there is none.</summary>
    public string? Dutch { get; init; }
}
