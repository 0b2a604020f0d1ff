using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Recruitment.Vacancies.Files;

/// <summary>Vacancies as schema.org JobPosting (https://schema.org/JobPosting): one, a list, a graph, or inside a page.</summary>
internal static partial class JobPostings
{
    private static readonly Dictionary<VacancyField, string> Labels = new()
    {
        [VacancyField.Reference] = "identifier",
        [VacancyField.Title] = "title",
        [VacancyField.City] = "jobLocation.address.addressLocality",
        [VacancyField.Hours] = "workHours",
        [VacancyField.Pay] = "baseSalary.value",
        [VacancyField.Description] = "description",
    };

    /// <summary>Whether the JSON is linked data rather than our own shape.</summary>
    public static bool IsLinkedData(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object => root.TryGetProperty("@type", out _) || root.TryGetProperty("@graph", out _) || root.TryGetProperty("@context", out _),
        JsonValueKind.Array => root.EnumerateArray().Any(entry => entry.ValueKind == JsonValueKind.Object && IsLinkedData(entry)),
        _ => false,
    };

    /// <summary>The JSON-LD scripts of a page.</summary>
    public static IEnumerable<string> ScriptsOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent)];
    }

    /// <exception cref="UnreadableFileException">There is no JobPosting.</exception>
    public static VacancyFile Read(IEnumerable<JsonElement> roots)
    {
        var postings = roots.SelectMany(Postings).ToList();
        return postings.Count > 0
            ? new VacancyFile([.. postings.Select((posting, index) => ReadRow(posting, index + 1))], [])
            : throw new UnreadableFileException("No schema.org JobPosting was found. Expected JSON-LD with \"@type\": \"JobPosting\", in a page within <script type=\"application/ld+json\">.")
            {
                Dutch = "Er is geen JobPosting van schema.org gevonden. Verwacht: JSON-LD met \"@type\": \"JobPosting\", in een pagina binnen <script type=\"application/ld+json\">.",
            };
    }

    private static IEnumerable<JsonElement> Postings(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Postings),
        JsonValueKind.Object when IsPosting(node) => [node],
        JsonValueKind.Object when node.TryGetProperty("@graph", out var graph) => Postings(graph),
        JsonValueKind.Object when node.TryGetProperty("itemListElement", out var list) => Postings(list),
        JsonValueKind.Object when node.TryGetProperty("item", out var item) => Postings(item),
        _ => [],
    };

    private static bool IsPosting(JsonElement node) =>
        node.TryGetProperty("@type", out var type) && JsonTexts.Of(type).Any(name => name.Split('/', '#', ':')[^1] == "JobPosting");

    private static VacancyRow ReadRow(JsonElement posting, int number)
    {
        var cells = new Dictionary<VacancyField, VacancyCell>();
        void Add(VacancyField field, string label, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0)
            {
                cells.TryAdd(field, new VacancyCell(label, texts));
            }
        }

        Add(VacancyField.Reference, "identifier", At(posting, "identifier", "value"));
        Add(VacancyField.Reference, "identifier", At(posting, "identifier"));
        Add(VacancyField.Title, "title", [.. At(posting, "title").Select(Plain)]);
        Add(VacancyField.Description, "description", [.. At(posting, "description").Select(Plain)]);
        Add(VacancyField.City, "jobLocation.address.addressLocality", At(posting, "jobLocation", "address", "addressLocality").Take(1).ToList());
        Add(VacancyField.Latitude, "jobLocation.geo.latitude", At(posting, "jobLocation", "geo", "latitude").Take(1).ToList());
        Add(VacancyField.Longitude, "jobLocation.geo.longitude", At(posting, "jobLocation", "geo", "longitude").Take(1).ToList());
        Add(VacancyField.Sector, "industry", At(posting, "industry").Take(1).ToList());
        Add(VacancyField.Tags, "occupationalCategory", At(posting, "occupationalCategory", "name"));
        Add(VacancyField.Tags, "occupationalCategory", At(posting, "occupationalCategory"));
        Add(VacancyField.Tasks, "responsibilities", Lines(At(posting, "responsibilities")));
        Add(VacancyField.Requirements, "qualifications", Lines([.. At(posting, "qualifications"), .. At(posting, "skills")]));
        Add(VacancyField.Benefits, "jobBenefits", Lines(At(posting, "jobBenefits")));
        Add(VacancyField.Employer, "hiringOrganization.description", At(posting, "hiringOrganization", "description"));
        Add(VacancyField.ValidThrough, "validThrough", At(posting, "validThrough"));
        Add(VacancyField.Start, "jobImmediateStart", At(posting, "jobImmediateStart") is ["true"] ? [Vacancy.Immediately] : []);
        Add(VacancyField.Start, "jobStartDate", At(posting, "jobStartDate"));
        Add(VacancyField.Hours, "workHours", At(posting, "workHours"));
        Add(VacancyField.Hours, "employmentType", HoursOf(At(posting, "employmentType")));
        AddExperience(posting, Add);
        AddPay(posting, Add);
        return new VacancyRow(number, cells, field => Labels.GetValueOrDefault(field, field.ToString()));
    }

    private static void AddExperience(JsonElement posting, Action<VacancyField, string, IReadOnlyList<string>> add)
    {
        if (At(posting, "experienceRequirements", "monthsOfExperience") is [var months] && double.TryParse(months, CultureInfo.InvariantCulture, out var number))
        {
            add(VacancyField.Experience, "experienceRequirements.monthsOfExperience", [(number / 12).ToString("0.##", CultureInfo.InvariantCulture)]);
        }
    }

    private static void AddPay(JsonElement posting, Action<VacancyField, string, IReadOnlyList<string>> add)
    {
        var unit = At(posting, "baseSalary", "value", "unitText").Concat(At(posting, "baseSalary", "unitText")).Take(1).ToList();
        add(VacancyField.Pay, "baseSalary.value.minValue", At(posting, "baseSalary", "value", "minValue"));
        add(VacancyField.Pay, "baseSalary.value.value", At(posting, "baseSalary", "value", "value"));
        add(VacancyField.Pay, "baseSalary.minValue", At(posting, "baseSalary", "minValue"));
        add(VacancyField.Pay, "baseSalary.value", At(posting, "baseSalary", "value"));
        add(VacancyField.PayMax, "baseSalary.value.maxValue", [.. At(posting, "baseSalary", "value", "maxValue"), .. At(posting, "baseSalary", "maxValue")]);
        add(VacancyField.PayPeriod, "baseSalary.value.unitText", At(posting, "baseSalary", "currency") is [var currency] && currency != "EUR" ? [currency] : unit);
    }

    // Statistics Netherlands calls 35 hours and more full time.
    private static IReadOnlyList<string> HoursOf(IReadOnlyList<string> types) =>
        types.Contains("FULL_TIME") && types.Contains("PART_TIME") ? ["12-40"]
        : types.Contains("FULL_TIME") ? ["35-40"]
        : types.Contains("PART_TIME") ? ["12-34"]
        : [];

    private static List<string> Lines(IReadOnlyList<string> texts) =>
        [.. texts.SelectMany(text => Plain(text).Split(['\n', ';', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(line => line.TrimStart('-', '*', ' '))];

    private static IReadOnlyList<string> At(JsonElement node, params ReadOnlySpan<string> path)
    {
        if (path.Length == 0)
        {
            return JsonTexts.Of(node);
        }

        if (node.ValueKind == JsonValueKind.Array)
        {
            var all = new List<string>();
            foreach (var entry in node.EnumerateArray())
            {
                all.AddRange(At(entry, path));
            }

            return all;
        }

        return node.ValueKind == JsonValueKind.Object && node.TryGetProperty(path[0], out var next) ? At(next, path[1..]) : [];
    }

    /// <summary>The text of HTML, with a line for each block.</summary>
    private static string Plain(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
        {
            return html;
        }

        using var page = new HtmlParser().ParseDocument(Block().Replace(html, "\n$0"));
        var lines = (page.Body?.TextContent ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines);
    }

    [GeneratedRegex("</?(?:p|br|li|ul|ol|div|h[1-6]|tr)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
