namespace Recruitment.ArchitectureTests;

/// <summary>Dependencies point one way, and a vendor's package stays in its folder.</summary>
public sealed class LayeringTests
{
    [Theory]
    [InlineData("src/Recruitment/", "Recruitment.Functions")]
    [InlineData("src/Recruitment/", "Recruitment.EmbeddedRuntime")]
    [InlineData("src/Recruitment/", "Recruitment.Simulator")]
    [InlineData("src/Recruitment/", "Microsoft.Azure.Functions")]
    [InlineData("src/Recruitment/", "Microsoft.DurableTask")]
    [InlineData("src/Recruitment.EmbeddedRuntime/", "Recruitment.Conversations")]
    [InlineData("src/Recruitment.EmbeddedRuntime/", "Recruitment.Simulator")]
    [InlineData("src/Recruitment.Simulator/", "Recruitment.Conversations")]
    [InlineData("src/Recruitment.Simulator/", "Recruitment.EmbeddedRuntime")]
    public void Folder_NeverUses_TheNamespace(string folder, string forbidden)
    {
        // Arrange
        var files = SourceTree.Under(folder).ToList();

        // Assert
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => file.Lines.Any(line => line.StartsWith($"using {forbidden}", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("OpenAI", "src/Recruitment/Providers/OpenAi/")]
    [InlineData("Microsoft.Azure.Cosmos", "src/Recruitment/Providers/Cosmos/")]
    [InlineData("Recruitment.Providers.Chatwoot.Wire", "src/Recruitment/Providers/Chatwoot/")]
    public void Package_IsUsedOnlyIn_ItsFolder(string package, string folder)
    {
        // Arrange
        var users = SourceTree.Product
            .Where(file => file.Lines.Any(line => line.StartsWith($"using {package};", StringComparison.Ordinal) || line.StartsWith($"using {package}.", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ToList();

        // Assert
        Assert.NotEmpty(users);
        Assert.Empty(users.Where(path => !path.StartsWith(folder, StringComparison.Ordinal)));
    }

    [Fact]
    public void Door_NamesARuntimeOnlyIn_Runtimes()
    {
        // Arrange
        var door = SourceTree.Under("src/Recruitment.Functions/").Where(file => !file.Path.Contains("/Runtimes/", StringComparison.Ordinal)).ToList();

        // Assert
        Assert.NotEmpty(door);
        Assert.Empty(door.Where(file => file.Text.Contains("EmbeddedRuntime", StringComparison.Ordinal) || file.Text.Contains("Microsoft.DurableTask", StringComparison.Ordinal)));
    }
}
