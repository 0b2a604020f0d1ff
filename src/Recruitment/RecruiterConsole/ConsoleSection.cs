using Recruitment.Knowledge.ShowDocuments;
using Recruitment.Operations.DeadLetters;
using Recruitment.Operations.FindTurns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.OfficerPages;
using Recruitment.RecruiterConsole.Guide;
using Recruitment.Vacancies.ListVacancies;

namespace Recruitment.RecruiterConsole;

/// <summary>An entry of the navigation, shown to who may open it.</summary>
/// <param name="Path">Starts with <c>/console/</c>.</param>
/// <param name="Dutch">Its name.</param>
/// <param name="English">Its name.</param>
/// <param name="DutchPurpose">What one does there; on the start page.</param>
/// <param name="EnglishPurpose">The same.</param>
/// <param name="Roles">Any of these may open it.</param>
public sealed record ConsoleSection(string Path, string Dutch, string English, string DutchPurpose, string EnglishPurpose, params IReadOnlyList<Role> Roles)
{
    /// <summary>All sections, in the order of the navigation. A new page adds its line here.</summary>
    public static IReadOnlyList<ConsoleSection> All { get; } =
    [
        new(
            PrivacyPage.Path,
            "Privacy",
            "Privacy",
            "Verzoeken van kandidaten, verwijderen, kopieën, bewaartermijnen en het auditspoor.",
            "Requests of candidates, erasure, copies, retention and the audit trail.",
            Role.DataProtectionOfficer),
        new(
            VacanciesPage.Path,
            "Vacatures",
            "Vacancies",
            "Zien waarover kandidaten horen, en vacatures importeren.",
            "See what candidates hear of, and import vacancies.",
            Role.Operator),
        new(
            DeadLettersPage.Path,
            "Mislukte berichten",
            "Dead letters",
            "Bekijken wat niet verwerkt kon worden, opnieuw aanbieden of verwijderen.",
            "See what could not be worked off, redrive or discard it.",
            Role.Operator),
        new(
            KnowledgePage.Path,
            "Kennis",
            "Knowledge",
            "Documenten toevoegen, vervangen en verwijderen waaruit de assistent antwoordt.",
            "Add, replace and remove the documents that the assistant answers from.",
            Role.Operator),
        new(
            TurnsPage.Path,
            "Beurten",
            "Turns",
            "Met het nummer van een gesprek terugvinden wat de assistent deed, hoe lang dat duurde en wat er misging.",
            "Find by a conversation's number what the assistant did, how long it took and what went wrong.",
            Role.Operator),
        new(
            GuidePage.Path,
            "Handleiding",
            "Guide",
            "Wat de assistent doet en niet doet, en wat jij ervan moet weten.",
            "What the assistant does and does not do, and what you should know about it.",
            Enum.GetValues<Role>()),
    ];

    public static IEnumerable<ConsoleSection> For(Principal principal) => All.Where(section => section.Roles.Any(principal.Roles.Contains));
}
