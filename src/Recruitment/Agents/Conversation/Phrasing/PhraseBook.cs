using System.Globalization;

namespace Recruitment.Agents.Conversation.Phrasing;

/// <summary>Everything that the rules agent says, in one language and tone. <c>{0}</c> marks what is filled in.</summary>
internal sealed record PhraseBook
{
    /// <summary>Language in which vacancies and articles are quoted: <c>nl</c> or <c>en</c>.</summary>
    public required string VacancyLanguage { get; init; }

    public required bool DecimalComma { get; init; }
    public required string PerHour { get; init; }
    public required string PerMonth { get; init; }
    public required string HoursAWeek { get; init; }
    public required string StartNow { get; init; }
    public required string StartFrom { get; init; }
    public required IReadOnlyDictionary<string, string> ShiftNames { get; init; }
    public required IReadOnlyDictionary<string, string> LanguageNames { get; init; }
    public required IReadOnlyDictionary<string, string> CriterionNames { get; init; }

    public required string Hello { get; init; }
    public required string HelloName { get; init; }
    public required string Thanks { get; init; }
    public required string Goodbye { get; init; }
    public required string WhatIAm { get; init; }
    public required string NotUnderstood { get; init; }
    public required string Scope { get; init; }

    public required string AskRoleAndCity { get; init; }
    public required string AskRole { get; init; }
    public required string AskCity { get; init; }
    public required string AskHours { get; init; }
    public required string AskShifts { get; init; }
    public required string AskStart { get; init; }

    public required string FoundOne { get; init; }
    public required string FoundMany { get; init; }
    public required string FoundSample { get; init; }
    public required string FoundFurther { get; init; }
    public required string FoundRelated { get; init; }
    public required string FoundClose { get; init; }
    public required string FoundNone { get; init; }
    public required string FoundNoMore { get; init; }
    public required string UnknownPlace { get; init; }
    public required string InviteOne { get; init; }
    public required string InviteMany { get; init; }

    public required string ApplyTo { get; init; }
    public required string ApplyNeeds { get; init; }
    public required string ApplyComplete { get; init; }
    public required string ApplyReview { get; init; }
    public required string ApplyWhich { get; init; }
    public required string ApplyToNothing { get; init; }
    public required string And { get; init; }
    public required string NeedName { get; init; }
    public required string NeedPhone { get; init; }
    public required string NeedStart { get; init; }

    public required string StatusNone { get; init; }
    public required string StatusLine { get; init; }
    public required string InterviewPassedOn { get; init; }
    public required string InterviewAskWhen { get; init; }
    public required string Handoff { get; init; }
    public required string Unknown { get; init; }
    public required string AnswerInEnglish { get; init; }

    public required string PrivacyRights { get; init; }
    public required string PrivacyRequest { get; init; }
    public required string PrivacyStop { get; init; }
    public required string PrivacyStart { get; init; }

    public required string VoiceReceived { get; init; }
    public required string FileReceived { get; init; }
    public required string LocationReceived { get; init; }
    public required string CannotRead { get; init; }

    public required string FactPay { get; init; }
    public required string FactHours { get; init; }
    public required string FactPlace { get; init; }
    public required string FactStart { get; init; }
    public required string FactContract { get; init; }
    public required string FactTasks { get; init; }
    public required string FactRequirements { get; init; }
    public required string Asked { get; init; }
    public required string FactLanguages { get; init; }
    public required string FactBenefits { get; init; }
    public required string FactEmployer { get; init; }
    public required string FactHousing { get; init; }
    public required string FactNoHousing { get; init; }
    public required string FactTravel { get; init; }
    public required string FactNoTravel { get; init; }

    public required string ChoiceWork { get; init; }
    public required string ChoiceQuestion { get; init; }
    public required string ChoiceHuman { get; init; }
    public required string ChoiceMore { get; init; }
    public required string ChoiceApply { get; init; }
    public required string ChoiceFullTime { get; init; }
    public required string ChoicePartTime { get; init; }
    public required string ChoiceDay { get; init; }
    public required string ChoiceEvening { get; init; }
    public required string ChoiceNight { get; init; }
    public required string ChoiceNow { get; init; }

    /// <summary>Fills a phrase in.</summary>
    public static string Fill(string phrase, params object[] values) => string.Format(CultureInfo.InvariantCulture, phrase, values);
}
