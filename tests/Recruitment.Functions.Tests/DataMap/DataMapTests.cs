using System.Text.RegularExpressions;

namespace Recruitment.Functions.Tests.DataMap;

/// <summary>docs/data-map.md names every field that is stored, and none that is not.</summary>
public sealed partial class DataMapTests
{
    private static readonly string[] Answers = ["yes", "pseudonym", "no"];

    [Fact]
    public void Map_Fields_AreTheStoredOnes()
    {
        // Arrange
        var stored = StoredRecords.Fields([.. StoredRecords.Documents, .. StoredRecords.Messages, .. StoredRecords.Durable])
            .Concat(Rows()).Distinct().Order().ToList();
        var mapped = MapFile.Read().Fields.Select(row => (row[0], row[1])).ToList();

        // Act
        var missing = stored.Except(mapped).Select(field => $"| `{field.Item1}` | `{field.Item2}` | what it is | yes, pseudonym or no |").ToList();
        var gone = mapped.Except(stored).Select(field => $"| `{field.Item1}` | `{field.Item2}` |").ToList();
        var twice = mapped.GroupBy(field => field).Where(same => same.Count() > 1).Select(same => same.Key).ToList();

        // Assert
        Assert.True(missing.Count == 0, "Stored, but not in docs/data-map.md. Add to its table of fields:\n" + string.Join('\n', missing));
        Assert.True(gone.Count == 0, "In docs/data-map.md, but not stored. Remove from its table of fields:\n" + string.Join('\n', gone));
        Assert.Empty(twice);
    }

    [Fact]
    public void Map_Records_SayWhereWhyHowLongAndHowErased()
    {
        // Arrange
        var stored = StoredRecords.Documents.Concat(StoredRecords.Messages).Select(type => type.Name).Concat(Rows().Select(row => row.Record)).Distinct().ToList();
        var map = MapFile.Read();
        var mapped = map.Records.Select(row => row[0]).ToList();

        // Act
        var missing = stored.Except(mapped).Select(name => $"| `{name}` | container and id | purpose | legal basis | how long | how it is erased |").ToList();
        var gone = mapped.Except(stored).ToList();

        // Assert
        Assert.True(missing.Count == 0, "Stored, but not in docs/data-map.md. Add to its table of records:\n" + string.Join('\n', missing));
        Assert.True(gone.Count == 0, "In the table of records of docs/data-map.md, but not stored: " + string.Join(", ", gone));
        Assert.All(map.Records, row => Assert.True(row.Count == 6 && row.All(cell => cell.Length > 0), $"Record {row[0]} needs six filled cells."));
        Assert.All(map.Fields, row => Assert.True(row is [_, _, { Length: > 0 }, _] && Answers.Contains(row[3]), $"Field {row[0]}.{row[1]} needs an explanation and yes, pseudonym or no."));
    }

    /// <summary>Decision 3: durable history holds ids, words and figures only.</summary>
    [Fact]
    public void Map_DurableHistory_HoldsNothingPersonalButPseudonyms()
    {
        // Arrange
        var personal = MapFile.Read().Fields.Where(row => row[3] == "yes").Select(row => (row[0], row[1])).ToHashSet();

        // Act
        var durable = StoredRecords.Fields(StoredRecords.Durable).ToList();

        // Assert
        Assert.NotEmpty(durable);
        Assert.Empty(durable.Where(personal.Contains));
    }

    [Fact]
    public void StoredRecords_Search_FindsTheOnesThatAreKnown()
    {
        // Act
        var names = StoredRecords.Documents.Select(type => type.Name).ToList();

        // Assert: if these were not found, the search would be wrong, and the map empty.
        Assert.Contains("Conversation", names);
        Assert.Contains("CandidateProfile", names);
        Assert.Contains("ReplyIntent", names);
        Assert.Contains("TurnRecord", names);
    }

    /// <summary>Properties of table rows, as the door's adapters write them.</summary>
    private static List<(string Record, string Field)> Rows()
    {
        var rows = new List<(string, string)>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(MapFile.Root, "src", "Recruitment.Functions", "Runtimes"), "Table*.cs"))
        {
            var text = File.ReadAllText(path);
            var table = $"table {TableName().Match(text).Groups[1].Value}";
            var constants = Constant().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            rows.AddRange(new[] { "PartitionKey", "RowKey" }.Select(key => (table, key)));
            rows.AddRange(Property().Matches(text).Select(match => match.Groups[1].Value).Distinct()
                .Select(name => (table, name.StartsWith('"') ? name.Trim('"') : constants[name])));
        }

        return rows;
    }

    [GeneratedRegex(@"GetTableClient\(""(\w+)""\)")]
    private static partial Regex TableName();

    [GeneratedRegex(@"const string (\w+) = ""(\w+)"";")]
    private static partial Regex Constant();

    [GeneratedRegex(@"\[(""\w+""|[A-Z]\w+)\] = ")]
    private static partial Regex Property();
}
