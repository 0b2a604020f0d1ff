using System.Text.Json;
using Recruitment.Knowledge;
using Recruitment.Tests.Vacancies;

namespace Recruitment.Tests.Knowledge;

/// <summary>The figure that the evaluations print may not sink. The half called test is never fitted to.</summary>
public sealed class RetrievalEvalTests
{
    private static readonly KnowledgeSearch Search = new(KnowledgeLibrary.Load(Path.Combine(SampleCatalogue.Directory, "knowledge")));

    [Fact]
    public void Find_HeldBackHalf_HasTheArticleInTheFirstThree()
    {
        // Arrange
        var questions = Questions().Where(question => question.Split == "test").ToList();
        var answerable = questions.Where(question => question.Article is not null).ToList();
        var others = questions.Where(question => question.Article is null).ToList();

        // Act
        var missed = answerable.Where(question => !Search.Find(question.Text, question.Lang, 3).Any(hit => hit.Article.Slug == question.Article)).ToList();
        var abstained = others.Count(question => Search.Find(question.Text, question.Lang, 3).Count == 0);

        // Assert
        Assert.True(answerable.Count >= 80 && others.Count >= 8);
        Assert.True(missed.Count <= 0.15 * answerable.Count, string.Join(" | ", missed.Select(question => question.Text)));
        Assert.True(abstained >= others.Count / 2, $"{abstained} of {others.Count}");
    }

    private static IEnumerable<Question> Questions() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "retrieval.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Question>(line, JsonSerializerOptions.Web)!);

    private sealed record Question(string Text, string Lang, string? Article, string Split);
}
