namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>What is to be done after a file was read.</summary>
public enum ImportStep
{
    /// <summary>The import ended.</summary>
    Stop,

    /// <summary>Its changes can be written.</summary>
    Write,
}
