namespace Recruitment.Privacy.Statistics;

/// <summary>A month as it is shown: numbers of people in tens; what is about fewer than ten is left out.</summary>
public sealed record StatisticsView(
    string Month, int? People, int? Applied, IReadOnlyDictionary<string, int> Routes, IReadOnlyDictionary<string, int> Outcomes, IReadOnlyDictionary<string, int> Languages);
