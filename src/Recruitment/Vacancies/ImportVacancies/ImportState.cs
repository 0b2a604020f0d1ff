namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>How far an import is.</summary>
public enum ImportState
{
    /// <summary>Received; nothing is read yet.</summary>
    Waiting,

    /// <summary>Checked; vacancies are being written, and nobody sees them yet.</summary>
    Writing,

    /// <summary>Candidates see it.</summary>
    Completed,

    /// <summary>Rows are wrong; nothing is changed.</summary>
    Refused,

    /// <summary>It broke off; nothing is changed.</summary>
    Failed,
}
