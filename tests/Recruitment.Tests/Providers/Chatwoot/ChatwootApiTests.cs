using System.Net;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Tests.Providers.Chatwoot;

public sealed class ChatwootApiTests
{
    [Fact]
    public async Task Read_AnswerStopsInTheMiddleOfItsBody_IsUnavailable()
    {
        // Arrange
        using var http = Client(new BrokenBody());
        var thread = new ChatwootThread(new ChatwootApi(http, Options.Create(new ChatwootOptions { BotToken = "b", UserToken = "u" })));

        // Act
        var read = () => thread.ReadAsync(ConversationId.From(1, 2), TestContext.Current.CancellationToken);

        // Assert
        var exception = await Assert.ThrowsAsync<ThreadUnavailableException>(read);
        Assert.Null(exception.Status);
    }

    [Fact]
    public async Task Read_BodyNeverEnds_IsUnavailableWhenTheTimeIsUp()
    {
        // Arrange
        using var http = Client(new EndlessBody());
        http.Timeout = TimeSpan.FromMilliseconds(50);
        var thread = new ChatwootThread(new ChatwootApi(http, Options.Create(new ChatwootOptions { BotToken = "b", UserToken = "u" })));

        // Act
        var read = () => thread.ReadAsync(ConversationId.From(1, 2), TestContext.Current.CancellationToken);

        // Assert
        await Assert.ThrowsAsync<ThreadUnavailableException>(read);
    }

    private static HttpClient Client(HttpContent content) => new(new Canned(content)) { BaseAddress = new Uri("http://chatwoot.invalid/") };

    private sealed class Canned(HttpContent content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    private sealed class BrokenBody : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("The response ended early.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class EndlessBody : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
