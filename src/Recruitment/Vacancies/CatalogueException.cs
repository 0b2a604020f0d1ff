namespace Recruitment.Vacancies;

/// <summary>A file of the catalogue cannot be used; the message names the file, the entry and the field, and says what is expected.</summary>
public sealed class CatalogueException : Exception
{
    public CatalogueException()
    {
    }

    public CatalogueException(string message)
        : base(message)
    {
    }

    public CatalogueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
