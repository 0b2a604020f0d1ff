using System.Text.Json.Nodes;
using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Privacy.Masking;

/// <summary>The redaction sets of the evaluations, held to the limits that we promise: at most 3 % of secrets survive, at most 5 % of look-alikes are lost.</summary>
public sealed class RedactionSetsTests
{
    private readonly Redactor _redactor = new();

    [Theory]
    [InlineData("redaction.jsonl")]
    [InlineData("redaction.second.jsonl")]
    [InlineData("redaction.third.jsonl")]
    [InlineData("redaction.fourth.jsonl")]
    [InlineData("redaction.fifth.jsonl")]
    [InlineData("redaction.sixth.jsonl")]
    [InlineData("redaction.seventh.jsonl")]
    [InlineData("redaction.held-back.jsonl")]
    public void Set_MaskedForLogs_IsWithinTheLimits(string file)
    {
        // Arrange
        var lines = File.ReadLines(Path.Combine(Root(), "tests", "Recruitment.Evals", "data", file)).Select(line => JsonNode.Parse(line)!).ToList();

        // Act
        var leaked = new List<string>();
        var lost = new List<string>();
        var (secrets, words) = (0, 0);
        foreach (var line in lines)
        {
            var masked = _redactor.MaskForLogs((string)line["text"]!);
            foreach (var secret in line["secrets"]!.AsArray().Select(value => (string)value!))
            {
                secrets++;
                leaked.AddRange(masked.Contains(secret, StringComparison.OrdinalIgnoreCase) ? [$"{line["id"]} {secret}"] : []);
            }

            foreach (var word in line["keep"]!.AsArray().Select(value => (string)value!))
            {
                words++;
                lost.AddRange(masked.Contains(word, StringComparison.Ordinal) ? [] : [$"{line["id"]} {word}"]);
            }
        }

        // Assert
        Assert.True(secrets > 50);
        Assert.True(leaked.Count <= 0.03 * secrets, $"{leaked.Count} of {secrets} leaked: {string.Join("; ", leaked)}");
        Assert.True(lost.Count <= 0.05 * words, $"{lost.Count} of {words} lost: {string.Join("; ", lost)}");
    }

    [Theory]
    [InlineData("redaction.second.jsonl")]
    [InlineData("redaction.third.jsonl")]
    [InlineData("redaction.fourth.jsonl")]
    [InlineData("redaction.fifth.jsonl")]
    [InlineData("redaction.sixth.jsonl")]
    [InlineData("redaction.seventh.jsonl")]
    public void Set_MaskedTwice_StaysAsItIs(string file)
    {
        // Arrange
        var texts = File.ReadLines(Path.Combine(Root(), "tests", "Recruitment.Evals", "data", file)).Select(line => (string)JsonNode.Parse(line)!["text"]!).ToList();

        // Act
        var changed = texts.Select(text => _redactor.Mask(text).Text).Where(once => _redactor.Mask(once).Text != once).ToList();

        // Assert
        Assert.NotEmpty(texts);
        Assert.Empty(changed);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
