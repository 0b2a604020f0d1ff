using Recruitment.Evals.Scoring;

namespace Recruitment.Evals.Labels;

/// <summary>Reads expected facts into the same comparable values as <see cref="ProfileValues"/> makes of a profile.</summary>
internal static class ExpectedProfile
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing = new Dictionary<string, IReadOnlyList<string>>();

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Parse(LabelledLine expect)
    {
        var unknown = expect.Root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !ProfileValues.Fields.Contains(name));
        return unknown is null
            ? ProfileValues.Fields.Where(field => expect.Find(field) is not null).ToDictionary(field => field, field => Values(expect, field))
            : throw expect.Wrong(unknown, $"is not one of {string.Join('|', ProfileValues.Fields)}");
    }

    private static IReadOnlyList<string> Values(LabelledLine expect, string field) => field switch
    {
        "desiredRole" or "skills" or "languages" or "drivingLicences" or "shifts" => ProfileValues.List(expect.Texts(field)),
        "forklift" or "workPermit" or "ownTransport" => ProfileValues.Flag(expect.OptionalFlag(field)!.Value),
        "yearsOfExperience" => ProfileValues.Number(expect.OptionalNumber(field)!.Value),
        "hoursPerWeek" => Hours(expect.Object(field)),
        "salary" => Pay(expect.Object(field)),
        _ => ProfileValues.Text(expect.Text(field)),
    };

    private static IReadOnlyList<string> Hours(LabelledLine hours) => ProfileValues.Hours(Required(hours, "min"), Required(hours, "max"));

    private static IReadOnlyList<string> Pay(LabelledLine salary)
    {
        var period = salary.Text("period");
        return period is "hour" or "month" or "year"
            ? ProfileValues.Pay(Required(salary, "amount"), period, salary.OptionalText("currency") ?? "EUR")
            : throw salary.Wrong("period", $"'{period}' is not one of hour|month|year");
    }

    private static double Required(LabelledLine line, string field) => line.OptionalNumber(field) ?? throw line.Wrong(field, "is missing");
}
