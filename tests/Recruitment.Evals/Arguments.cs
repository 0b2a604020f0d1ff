using System.Globalization;
using Recruitment.Evals.Labels;

namespace Recruitment.Evals;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Suite, string File, string Agents, DateOnly Today)
{
    public const string Usage =
        "usage: router|extraction|redaction|conversations|retrieval FILE.jsonl [--agents rules|model] [--today 2026-11-23]";

    private static readonly string[] Suites = ["router", "extraction", "redaction", "conversations", "retrieval"];

    /// <exception cref="LabelException">The arguments are wrong; the message says which.</exception>
    public static Arguments Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2)
        {
            throw new LabelException(Usage);
        }

        var parsed = new Arguments(
            OneOf("suite", arguments[0], Suites), arguments[1], "rules", new DateOnly(2026, 11, 23));
        for (var at = 2; at < arguments.Count; at += 2)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : throw new LabelException($"{arguments[at]} needs a value; {Usage}");
            parsed = arguments[at] switch
            {
                "--agents" => parsed with { Agents = OneOf("--agents", value, ["rules", "model"]) },
                "--today" => parsed with { Today = Date(value) },
                _ => throw new LabelException($"unknown option '{arguments[at]}'; {Usage}"),
            };
        }

        return parsed;
    }

    private static string OneOf(string name, string value, string[] allowed) =>
        allowed.Contains(value) ? value : throw new LabelException($"{name} '{value}' is not one of {string.Join('|', allowed)}");

    private static DateOnly Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new LabelException($"--today '{value}' is not a date such as 2026-11-23");
}
