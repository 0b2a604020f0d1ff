using Microsoft.Extensions.Options;
using Recruitment.Providers.OpenAi;
using Recruitment.Tests.Agents.Model;

namespace Recruitment.Tests.Providers.OpenAi;

public sealed class OpenAiOptionsTests
{
    [Theory]
    [InlineData("OpenAI:Endpoint", "", "OpenAI:Endpoint is missing while Agents:Mode is Model; set it to https://<resource>.openai.azure.com/openai/v1/ or set Agents:Mode to Rules.")]
    [InlineData("OpenAI:RouterModel", "", "OpenAI:RouterModel is missing while Agents:Mode is Model; set it to a deployment name or set Agents:Mode to Rules.")]
    [InlineData("OpenAI:ConversationModel", "", "OpenAI:ConversationModel is missing while Agents:Mode is Model; set it to a deployment name or set Agents:Mode to Rules.")]
    [InlineData("OpenAI:Endpoint", "http://models.example.com/v1", "OpenAI:Endpoint must use https, because it is sent keys and personal data; only a loopback address may use http.")]
    [InlineData("OpenAI:ReasoningEffort", "huge", "OpenAI: OpenAI:ReasoningEffort must be none, minimal, low, medium, high, xhigh or max.")]
    [InlineData("OpenAI:OtherPrice:Input", "-1", "OpenAI:Prices holds a negative price; give euro per million tokens, zero or more.")]
    [InlineData("OpenAI:TranscriptionEndpoint", "http://models.example.com/v1", "OpenAI:TranscriptionEndpoint must use https, because it is sent keys and personal data; only a loopback address may use http.")]
    [InlineData("OpenAI:TranscriptionApiVersion", "?x=1", "OpenAI: OpenAI:TranscriptionApiVersion must be a version such as 2025-03-01-preview.")]
    public async Task Options_Wrong_AreToldInOneLineWithTheFix(string key, string value, string message)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync((key, value));

        // Act
        var failure = Assert.Throws<OptionsValidationException>(() => bench.Get<IOptions<OpenAiOptions>>().Value);

        // Assert
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public async Task Options_EndpointWhileRulesAnswer_IsFine()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("Agents:Mode", "Rules"), ("OpenAI:RouterModel", ""), ("OpenAI:ConversationModel", ""));

        // Act
        var options = bench.Get<IOptions<OpenAiOptions>>().Value;

        // Assert
        Assert.NotNull(options.Endpoint);
    }
}
