namespace Recruitment.Privacy.HumanDecisions.RecordDecision;

/// <summary>Body of <c>POST /gdpr/contacts/{id}/decisions</c>.</summary>
/// <param name="Kind"><c>advanced</c>, <c>rejected</c>, <c>closed</c> or <c>ranked</c>.</param>
/// <param name="Vacancy">Reference of the vacancy; left out when it is about none.</param>
/// <param name="Reason">Why; required.</param>
public sealed record RecordDecisionBody(string? Kind, string? Vacancy, string? Reason);
