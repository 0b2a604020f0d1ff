namespace Recruitment.Functions.Tests.DataMap;

/// <summary>The tables of docs/data-map.md that a machine reads.</summary>
internal sealed class MapFile
{
    private MapFile(IReadOnlyList<IReadOnlyList<string>> records, IReadOnlyList<IReadOnlyList<string>> fields) => (Records, Fields) = (records, fields);

    /// <summary>Record, place, purpose, basis, kept, erased.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Records { get; }

    /// <summary>Record, field, what it is, whether it is personal.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Fields { get; }

    public static string Root { get; } = FindRoot();

    public static MapFile Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "docs", "data-map.md"));
        return new MapFile(Table(lines, "| record | where |"), Table(lines, "| record | field |"));
    }

    /// <summary>All tables that begin with this heading, without their ticks.</summary>
    private static List<IReadOnlyList<string>> Table(string[] lines, string heading)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(heading, StringComparison.Ordinal))
            {
                continue;
            }

            for (at += 2; at < lines.Length && lines[at].StartsWith('|'); at++)
            {
                rows.Add([.. lines[at].Trim('|', ' ').Split(" | ").Select(cell => cell.Trim().Trim('`'))]);
            }
        }

        return rows;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
