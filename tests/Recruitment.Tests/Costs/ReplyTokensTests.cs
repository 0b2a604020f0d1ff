using Recruitment.Branding;
using Recruitment.Conversations.AnswerTurn;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Conversation;

namespace Recruitment.Tests.Costs;

/// <summary>The bound of 200 tokens a reply, by a real tokenizer: the rules answer every labelled message in every language.</summary>
public sealed class ReplyTokensTests(ITestOutputHelper output)
{
    private const int Most = 200;

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("pl")]
    public async Task Reply_OfTheRules_HasAtMostTwoHundredTokens(string language)
    {
        // Arrange
        if (await TokenCounter.MissingAsync(TestContext.Current.CancellationToken) is { } missing)
        {
            Assert.Skip(missing);
        }

        var brand = new BrandOptions();
        var replies = new List<string>();

        // Act
        foreach (var label in LabelledMessage.ReadAll())
        {
            var later = await ConversationBench.ReplyAsync(ConversationBench.Turn(label.Text), label.Route, language);
            var first = await ConversationBench.ReplyAsync(ConversationBench.Turn(label.Text, lastAnswer: null), label.Route, language);
            replies.AddRange([later.Text, $"{Disclosure.Text(brand, language)}\n\n{first.Text}"]);
        }

        // Assert
        var tokens = await TokenCounter.CountAsync(replies, TestContext.Current.CancellationToken);
        output.WriteLine($"{language}: {tokens.Count} different replies, the longest has {tokens.Values.Max()} tokens");
        Assert.Empty(tokens.Where(reply => reply.Value > Most).Select(reply => $"{reply.Value}: {reply.Key}"));
    }
}
