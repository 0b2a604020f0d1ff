namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>A part of the file as it was received, small enough for one document.</summary>
public sealed record ImportPart(byte[] Content);
