namespace Recruitment.Agents.Conversation;

/// <summary>Names, descriptions and schemas of the conversation agent's tools. A stable list: it is part of the cached prompt prefix.</summary>
internal static class ToolCatalogue
{
    public const string SearchVacancies = "search_vacancies";
    public const string GetVacancy = "get_vacancy";
    public const string SearchKnowledge = "search_knowledge";
    public const string GetApplicationStatus = "get_application_status";
    public const string ProposeInterviewSlots = "propose_interview_slots";

    public static readonly IReadOnlyList<ToolDefinition> All =
    [
        new(
            SearchVacancies,
            "Finds open vacancies by what the candidate wants. Leave unknown wishes null. Widens the search when nothing fits and says what it relaxed. Gives at most three.",
            """
            {"type":"object","additionalProperties":false,"required":["role","city","maxDistanceKm","minHours","maxHours","minPay","payPeriod","shifts","licences","languages","forklift","housing"],"properties":{
            "role":{"type":["string","null"],"description":"The work wanted, in the candidate's words."},
            "city":{"type":["string","null"],"description":"A Dutch place."},
            "maxDistanceKm":{"type":["integer","null"],"description":"As the crow flies; null for 25."},
            "minHours":{"type":["integer","null"],"description":"Fewest hours a week wanted."},
            "maxHours":{"type":["integer","null"],"description":"Most hours a week wanted."},
            "minPay":{"type":["number","null"],"description":"Lowest gross pay wanted, in euro."},
            "payPeriod":{"type":["string","null"],"enum":["hour","month","year",null]},
            "shifts":{"type":["array","null"],"items":{"type":"string","enum":["day","evening","night","weekend","two-shift","three-shift","five-shift"]}},
            "licences":{"type":["array","null"],"items":{"type":"string"},"description":"Driving licences that the candidate has; vacancies that ask others are left out. Null when unknown."},
            "languages":{"type":["array","null"],"items":{"type":"string"},"description":"ISO 639-1 codes of the languages that the candidate speaks; null when unknown."},
            "forklift":{"type":["boolean","null"],"description":"Whether the candidate has a forklift certificate; null when unknown."},
            "housing":{"type":["boolean","null"],"description":"True to find only vacancies with housing."}}}
            """),
        new(
            GetVacancy,
            "Gives all facts of one vacancy: tasks, requirements, pay, hours, shifts, benefits, employer.",
            """
            {"type":"object","additionalProperties":false,"required":["reference"],"properties":{
            "reference":{"type":"string","description":"The vacancy's reference, such as VW-1001."}}}
            """),
        new(
            SearchKnowledge,
            "Finds what the agency's own articles say on a question about working here: pay, contract, holidays, illness, housing, travel, documents, privacy, applying. found=false means that we do not know.",
            """
            {"type":"object","additionalProperties":false,"required":["question","language"],"properties":{
            "question":{"type":"string","description":"The question in the candidate's words."},
            "language":{"type":["string","null"],"enum":["nl","en",null],"description":"Language to prefer."}}}
            """),
        new(
            GetApplicationStatus,
            "Gives the stage of this candidate's own applications. Knows no other person's.",
            """
            {"type":"object","additionalProperties":false,"required":["reference"],"properties":{
            "reference":{"type":["string","null"],"description":"Only the application for this vacancy; null for all."}}}
            """),
        new(
            ProposeInterviewSlots,
            "Asks for times for an interview. When it says that a recruiter plans it, pass the candidate's preference on and promise no time.",
            """
            {"type":"object","additionalProperties":false,"required":["reference","preference"],"properties":{
            "reference":{"type":["string","null"],"description":"The vacancy that it is about, when known."},
            "preference":{"type":["string","null"],"description":"When it suits the candidate, in their words."}}}
            """),
    ];
}
