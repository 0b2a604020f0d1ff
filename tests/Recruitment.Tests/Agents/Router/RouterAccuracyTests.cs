using System.Runtime.CompilerServices;
using Recruitment.Agents.Router;

namespace Recruitment.Tests.Agents.Router;

public sealed class RouterAccuracyTests
{
    // Hand-written messages that the classifier is not trained on.
    [Fact]
    public async Task Route_HeldBackMessages_MostlyRight()
    {
        // Arrange
        var lines = ReadTestLines();

        // Act
        var right = 0;
        foreach (var line in lines)
        {
            var verdict = await Turns.RouteAsync(Turns.Saying(line.Text, line.Context));
            right += verdict.Route == line.Intent || line.Accept.Contains(verdict.Route) ? 1 : 0;
        }

        // Assert
        Assert.True(lines.Count >= 100);
        Assert.InRange((double)right / lines.Count, 0.85, 1);
    }

    [Fact]
    public void TrainingLines_Never_HoldATestLine()
    {
        // Arrange
        var trained = TrainingCorpus.Load().Where(line => line.Text.Split(' ').Length > 3).Select(line => line.Text.Trim().ToUpperInvariant()).ToHashSet();

        // Act
        var shared = ReadTestLines().Where(line => trained.Contains(line.Text.Trim().ToUpperInvariant()));

        // Assert
        Assert.Empty(shared);
    }

    private static List<TrainingExample> ReadTestLines([CallerFilePath] string thisFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../Recruitment.Evals/data/router.test.jsonl");
        var lines = new List<TrainingExample>();
        using var reader = new StreamReader(file);
        TrainingCorpus.Read(reader, lines);
        return lines;
    }
}
