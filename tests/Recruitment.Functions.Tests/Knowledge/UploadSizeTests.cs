using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>200 MB are refused while they come in, whether the sender says how much it is or not.</summary>
public sealed class UploadSizeTests
{
    private const int TwoHundredMegabytes = 200 * 1024 * 1024;
    private const string Boundary = "frontier";

    [Fact]
    public async Task Upload_StatedLengthIsTooLarge_IsRefusedBeforeAByteIsRead()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await using var connection = await Connection.OpenAsync(app, $"Content-Length: {TwoHundredMegabytes}");

        // Act
        var answer = await connection.ReadAsync();

        // Assert
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("\"field\":\"file\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_StreamWithoutEnd_IsRefusedAtTheLimitAndLeavesNothing()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Knowledge:LargestFile"] = (4 * 1024 * 1024).ToString(CultureInfo.InvariantCulture) });
        await using var connection = await Connection.OpenAsync(app, "Transfer-Encoding: chunked");

        // Act
        var sent = await connection.SendChunksAsync(TwoHundredMegabytes);
        var answer = await connection.ReadAsync();

        // Assert
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.True(sent < TwoHundredMegabytes / 2, $"{sent} bytes were taken.");
        var documents = app.Services.GetRequiredService<IDocuments>();
        Assert.Empty(await documents.FindAsync("catalogue", "part-", null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A client that goes on sending until it is told to stop, which HttpClient does not let a test see.</summary>
    private sealed class Connection(TcpClient tcp) : IAsyncDisposable
    {
        public static async Task<Connection> OpenAsync(RecruitmentFactory app, string lengthHeader)
        {
            var tcp = new TcpClient();
            await tcp.ConnectAsync(app.Url.Host, app.Url.Port, TestContext.Current.CancellationToken);
            var head = $"POST /knowledge/documents HTTP/1.1\r\nHost: {app.Url.Authority}\r\nAuthorization: Bearer {app.Key(Role.Operator)}\r\n"
                + $"Content-Type: multipart/form-data; boundary={Boundary}\r\n{lengthHeader}\r\nConnection: close\r\n\r\n";
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            return new Connection(tcp);
        }

        public async Task<int> SendChunksAsync(int most)
        {
            var start = Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"groot.txt\"\r\n\r\n");
            byte[] filler = [.. Enumerable.Repeat((byte)'a', 64 * 1024)];
            var sent = 0;
            try
            {
                await SendAsync(start);
                while (sent < most && tcp.Available == 0)
                {
                    await SendAsync(filler);
                    sent += filler.Length;
                }
            }
            catch (IOException)
            {
                // The server closed its side; its answer is still there to be read.
            }

            return sent;
        }

        public async Task<string> ReadAsync()
        {
            var answer = new StringBuilder();
            var buffer = new byte[16 * 1024];
            try
            {
                int read;
                while ((read = await tcp.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0)
                {
                    answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
                }
            }
            catch (IOException)
            {
                // What came before the reset counts.
            }

            return answer.ToString();
        }

        public ValueTask DisposeAsync()
        {
            tcp.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task SendAsync(byte[] bytes)
        {
            var stream = tcp.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), TestContext.Current.CancellationToken);
            await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
            await stream.WriteAsync("\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }
    }
}
