using System.Text.RegularExpressions;

namespace Recruitment.ArchitectureTests;

/// <summary>No administrative route forgets to ask who is there; what each role may do is tested on the running app.</summary>
public sealed partial class AccessTests
{
    /// <summary>Triggers whose routes are open, by reason of what they are.</summary>
    private static readonly string[] Open = ["ChatwootWebhookTrigger.cs", "SimulatorTrigger.cs", "PrivacyNoticeTrigger.cs", "ReceiptTrigger.cs"];

    [Fact]
    public void HttpTrigger_OrTheEndpointItForwardsTo_AsksAccessControl()
    {
        // Arrange
        var triggers = SourceTree.Under("src/Recruitment.Functions/").Where(file => file.Text.Contains("[HttpTrigger(", StringComparison.Ordinal)).ToList();
        var product = SourceTree.Under("src/Recruitment/").ToLookup(file => Path.GetFileNameWithoutExtension(file.Path));

        // Act
        var silent = triggers
            .Where(trigger => !Open.Contains(Path.GetFileName(trigger.Path)))
            .Where(trigger => !Asks(trigger) && !Types().Matches(trigger.Text).Any(type => product[type.Value].Any(Asks)));

        // Assert
        Assert.NotEmpty(triggers);
        Assert.Empty(silent);
    }

    private static bool Asks(SourceFile file) => file.Text.Contains(".AuthorizeAsync(request", StringComparison.Ordinal);

    [GeneratedRegex(@"\b[A-Z]\w+(Endpoint|Page)\b")]
    private static partial Regex Types();
}
