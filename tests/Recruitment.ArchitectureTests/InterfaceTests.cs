using System.Text.RegularExpressions;

namespace Recruitment.ArchitectureTests;

/// <summary>An interface is a port to the outside, or has two implementations.</summary>
public sealed partial class InterfaceTests
{
    /// <summary>Ports to systems that a customer brings; until then one implementation says that there is nothing.</summary>
    private static readonly string[] Awaited = ["IApplicationStatus"];

    [Fact]
    public void Interface_OfTheProduct_IsAPortOrHasTwoImplementations()
    {
        // Arrange
        var files = SourceTree.Under("src/Recruitment/", "src/Recruitment.Functions/").ToList();
        var interfaces = SourceTree.Under("src/Recruitment/")
            .Select(file => Declaration().Match(file.Text))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToList();
        var outside = new[] { "/Providers/", "/Runtimes/" };

        // Act
        var lonely = interfaces.Where(name =>
        {
            var implementations = files.Where(file => Regex.IsMatch(file.Text, $@"(class|record) [^\n{{]*(\n[^{{]*)?:[^{{]*\b{name}\b")).ToList();
            return implementations.Count < 2 && !implementations.Any(file => outside.Any(folder => file.Path.Contains(folder, StringComparison.Ordinal)));
        });

        // Assert
        Assert.NotEmpty(interfaces);
        Assert.Empty(lonely.Except(Awaited));
    }

    [GeneratedRegex(@"public interface (I\w+)")]
    private static partial Regex Declaration();
}
