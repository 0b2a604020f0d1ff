using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Recruitment.Intake;
using Recruitment.Knowledge;
using Recruitment.Platform.Telemetry;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation;

/// <summary>
/// What the conversation agent may look up, for rules and model alike: nothing that is not in a result may be told.
/// Arguments come from a model and are checked as any input is.
/// </summary>
public sealed class ConversationTools(VacancySearch vacancies, KnowledgeLookup knowledge, IApplicationStatus applications)
{
    private const int MaximumWordsLength = 300;
    private const int FarthestKm = 100;

    // Words in other scripts stay readable for a model, and cost fewer tokens than escapes; the JSON goes nowhere near HTML.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The tools, in a stable order.</summary>
    public IReadOnlyList<ToolDefinition> Definitions { get; } = ToolCatalogue.All;

    /// <summary>Runs one tool. Never throws for bad arguments or an unknown name: the result says so, so that a model can try again.</summary>
    /// <param name="name">One of <see cref="Definitions"/>.</param>
    /// <param name="argumentsJson">The arguments as the model wrote them.</param>
    /// <param name="turn">The turn on whose behalf; the only candidate whose data a tool may give.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ToolResult> InvokeAsync(string name, string argumentsJson, TurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            return name switch
            {
                ToolCatalogue.SearchVacancies => Describe(SearchVacancies(Query(Read<ToolArguments.SearchVacancies>(argumentsJson))), LanguageOf(turn)),
                ToolCatalogue.GetVacancy => Describe(GetVacancy(Read<ToolArguments.GetVacancy>(argumentsJson).Reference ?? ""), LanguageOf(turn)),
                ToolCatalogue.SearchKnowledge => Describe(await KnowledgeAsync(Read<ToolArguments.SearchKnowledge>(argumentsJson), turn, cancellationToken)),
                ToolCatalogue.GetApplicationStatus => await DescribeStatusAsync(Read<ToolArguments.GetApplicationStatus>(argumentsJson), turn, cancellationToken),
                ToolCatalogue.ProposeInterviewSlots => DescribeSlots(Read<ToolArguments.ProposeInterviewSlots>(argumentsJson), turn.Brand.OpeningHours),
                _ => Failed("unknown_tool", $"There is no tool of this name. Tools: {string.Join(", ", Definitions.Select(tool => tool.Name))}."),
            };
        }
        catch (JsonException)
        {
            return Failed("invalid_arguments", "The arguments do not fit the schema of this tool.");
        }
    }

    /// <summary>Finds vacancies; see <see cref="VacancySearch"/>.</summary>
    public VacancySearchResult SearchVacancies(VacancyQuery query)
    {
        var clock = Stopwatch.GetTimestamp();
        var found = vacancies.Find(query);
        VacancyMetrics.Searched(found.Hits.Count > 0, Stopwatch.GetElapsedTime(clock));
        return found;
    }

    /// <summary>The vacancy with this reference; null when there is none.</summary>
    public Vacancy? GetVacancy(string reference) => vacancies.FindOpen(reference);

    /// <summary>The vacancies with these references that are still open, in this order.</summary>
    public IReadOnlyList<Vacancy> GetVacancies(IEnumerable<string> references) => [.. references.Select(GetVacancy).OfType<Vacancy>()];

    /// <summary>What the articles say on a question; empty when they say nothing.</summary>
    public ValueTask<IReadOnlyList<KnowledgeHit>> SearchKnowledgeAsync(string question, string language, CancellationToken cancellationToken) =>
        knowledge.FindAsync(question, language, KnowledgeAudience.Candidate, 3, cancellationToken);

    /// <summary>The candidate's own applications.</summary>
    public Task<IReadOnlyList<ApplicationStage>> GetApplicationStatusAsync(TurnContext turn, CancellationToken cancellationToken) =>
        applications.FindAsync(turn.CandidateId, cancellationToken);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Format) ?? throw new JsonException("null");

    private static string LanguageOf(TurnContext turn) => (turn.KnownLanguage ?? turn.Brand.Language) == "nl" ? "nl" : "en";

    private static VacancyQuery Query(ToolArguments.SearchVacancies wish) => new()
    {
        Roles = string.IsNullOrWhiteSpace(wish.Role) ? null : [Short(wish.Role)],
        City = string.IsNullOrWhiteSpace(wish.City) ? null : Short(wish.City),
        MaxDistanceKm = wish.MaxDistanceKm is { } distance ? Math.Clamp(distance, 1, FarthestKm) : null,
        Hours = wish.MinHours is null && wish.MaxHours is null ? null : new HoursRange(wish.MinHours ?? 0, wish.MaxHours ?? 168),
        MinPay = wish.MinPay is { } pay ? new Salary(Math.Clamp(pay, 0, 1_000_000), wish.PayPeriod ?? "hour", "EUR") : null,
        Shifts = wish.Shifts,
        Licences = wish.Licences,
        Languages = wish.Languages,
        Forklift = wish.Forklift,
        Housing = wish.Housing is true ? true : null,
    };

    private static string Short(string words) => words.Length <= MaximumWordsLength ? words : words[..MaximumWordsLength];

    private static ToolResult Describe(VacancySearchResult result, string language)
    {
        var cards = result.Hits.Select(hit => VacancyWords.Card(hit, language)).ToList();
        var content = new { found = cards.Count > 0, total = result.Total, relaxed = VacancyWords.Names(result.Relaxed), unknownPlace = result.UnknownPlace, vacancies = cards };
        return Found(content, [.. cards.Select(card => card.Source)], [.. cards.Select(card => card.Reference)]);
    }

    private static ToolResult Describe(Vacancy? vacancy, string language) => vacancy is null
        ? Failed("not_found", "There is no open vacancy with this reference.")
        : Found(VacancyWords.Details(vacancy, language), [VacancyWords.Source(vacancy)], [vacancy.Reference]);

    private static ToolResult Describe(IReadOnlyList<KnowledgeHit> hits)
    {
        var articles = hits.Select(hit => new { source = hit.Source, title = hit.Article.Title, language = hit.Article.Language, heading = hit.Section.Heading, text = hit.Section.Text });
        return Found(new { found = hits.Count > 0, articles }, [.. hits.Select(hit => hit.Source)], []);
    }

    private static ToolResult DescribeSlots(ToolArguments.ProposeInterviewSlots wish, string openingHours) => Found(
        new { slots = Array.Empty<string>(), plannedBy = "recruiter", reference = wish.Reference, preference = wish.Preference, openingHours, handOff = true }, [], []);

    private static ToolResult Found(object content, IReadOnlyList<string> sources, IReadOnlyList<string> references) =>
        new(JsonSerializer.Serialize(content, Format), sources, references, null);

    private static ToolResult Failed(string error, string message) => new(JsonSerializer.Serialize(new { error, message }, Format), [], [], error);

    private ValueTask<IReadOnlyList<KnowledgeHit>> KnowledgeAsync(ToolArguments.SearchKnowledge wish, TurnContext turn, CancellationToken cancellationToken) =>
        SearchKnowledgeAsync(Short(wish.Question ?? ""), wish.Language ?? LanguageOf(turn), cancellationToken);

    private async Task<ToolResult> DescribeStatusAsync(ToolArguments.GetApplicationStatus wish, TurnContext turn, CancellationToken cancellationToken)
    {
        var found = await GetApplicationStatusAsync(turn, cancellationToken);
        var asked = found.Where(stage => wish.Reference is null || stage.Reference.Equals(wish.Reference, StringComparison.OrdinalIgnoreCase)).ToList();
        return Found(
            new { found = asked.Count > 0, applications = asked },
            [.. asked.Select(stage => $"vacancy:{stage.Reference}")],
            [.. asked.Select(stage => stage.Reference)]);
    }
}
