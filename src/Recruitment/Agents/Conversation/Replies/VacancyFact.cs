namespace Recruitment.Agents.Conversation.Replies;

/// <summary>What someone may ask about a vacancy.</summary>
internal enum VacancyFact
{
    Pay,
    Hours,
    Place,
    Start,
    Contract,
    Tasks,
    Requirements,
    Languages,
    Benefits,
    Employer,
    Housing,
    Travel,
}
