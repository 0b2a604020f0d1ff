using System.Text.RegularExpressions;

namespace Recruitment.ArchitectureTests;

/// <summary>What the law forbids machines to do here is forbidden to the source: deciding about a candidate in nobody's name, and reading feelings.</summary>
public sealed partial class DecisionTests
{
    private const string Room = "src/Recruitment/Privacy/HumanDecisions/";

    [Fact]
    public void Decision_IsMadeOnlyBy_ANamedHuman()
    {
        // Arrange
        var decision = SourceTree.Under(Room).Single(file => file.Path.EndsWith("CandidateDecision.cs", StringComparison.Ordinal));
        var human = SourceTree.Under(Room).Single(file => file.Path.EndsWith("NamedHuman.cs", StringComparison.Ordinal));

        // Assert: no public constructor, and one way in.
        Assert.DoesNotContain("public CandidateDecision(", decision.Text, StringComparison.Ordinal);
        Assert.Equal(["By(NamedHuman human"], Factories().Matches(decision.Text).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("public NamedHuman(", human.Text, StringComparison.Ordinal);
        Assert.Equal(["Of(Principal principal"], Factories().Matches(human.Text).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void DecisionKind_IsUsedNowhereElse() =>
        Assert.Empty(SourceTree.Product.Where(file => !file.Path.StartsWith(Room, StringComparison.Ordinal) && file.Text.Contains("DecisionKind", StringComparison.Ordinal)));

    [Fact]
    public void Product_NeverResolves_AThreadOfItsOwnAccord()
    {
        // Arrange
        var senders = SourceTree.Product.Where(file => file.Text.Contains("new StatusBody(", StringComparison.Ordinal)).ToList();

        // Assert: closing a candidate's thread is a recruiter's.
        Assert.NotEmpty(senders);
        Assert.All(senders, file => Assert.Equal(
            Regex.Count(file.Text, @"new StatusBody\("), Regex.Count(file.Text, @"new StatusBody\(ThreadSnapshot\.(Open|Pending)\)")));
    }

    [Fact]
    public void Product_HasNo_NameThatRejectsOrRanksCandidates() =>
        Assert.Empty(SourceTree.Under("src/Recruitment/", "src/Recruitment.Functions/")
            .Where(file => !file.Path.StartsWith(Room, StringComparison.Ordinal))
            .SelectMany(file => Deciding().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void SourceAndPrompts_InferNo_Feelings()
    {
        // Arrange
        var prompts = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "Prompt.md", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).ToList();

        // Act: names of types and members, and every word of the prompts that asks for something.
        var names = SourceTree.Under("src/Recruitment/", "src/Recruitment.Functions/").SelectMany(file => Feeling().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));
        var asked = prompts.SelectMany(path => FeelingWord().Matches(File.ReadAllText(path)).Select(match => $"{path}: {match.Value}"));

        // Assert
        Assert.NotEmpty(prompts);
        Assert.Empty(names);
        Assert.Empty(asked);
    }

    [GeneratedRegex(@"public static (?:CandidateDecision|NamedHuman\??) (\w+\(\w+ \w+)")]
    private static partial Regex Factories();

    [GeneratedRegex(@"\b(?:Reject|Rank|Shortlist|Disqualif|Score)\w*(?:Candidate|Applicant|Application)\w*|\bCandidate(?:Score|Rank|Rejection|Ranking)\w*|\bKnockOut\w*")]
    private static partial Regex Deciding();

    [GeneratedRegex(@"\b\w*(?:Emotion|Sentiment|Mood|Frustrat|Anger|Happiness|Valence|Arousal)\w*\b")]
    private static partial Regex Feeling();

    [GeneratedRegex(@"\b(?:emotion\w*|sentiment\w*|mood|frustrat\w*|angry|feeling\w*|tone of the candidate)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FeelingWord();
}
