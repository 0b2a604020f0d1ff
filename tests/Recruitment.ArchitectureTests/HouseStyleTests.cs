using System.Text.RegularExpressions;

namespace Recruitment.ArchitectureTests;

/// <summary>The limits of the house style that a machine can see.</summary>
public sealed partial class HouseStyleTests
{
    private const int LongestSourceFile = 300;
    private const int LongestTestFile = 500;

    private static readonly string[] BannedSuffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Wrapper", "Impl", "Common", "Service", "Data", "Info"];

    [Fact]
    public void SourceFile_Length_IsWithinTheLimit() =>
        Assert.Empty(SourceTree.Product.Where(file => file.Lines.Count > LongestSourceFile).Select(file => $"{file.Path}: {file.Lines.Count}"));

    [Fact]
    public void TestFile_Length_IsWithinTheLimit() =>
        Assert.Empty(SourceTree.Tests.Where(file => file.Lines.Count > LongestTestFile).Select(file => $"{file.Path}: {file.Lines.Count}"));

    [Fact]
    public void FileName_Suffix_SaysSomething() =>
        Assert.Empty(SourceTree.Product.Select(file => file.Path)
            .Where(path => !path.StartsWith("src/Recruitment.EmbeddedRuntime/Worker/", StringComparison.Ordinal)) // Microsoft's names.
            .Where(path => BannedSuffixes.Any(suffix => Path.GetFileNameWithoutExtension(path).EndsWith(suffix, StringComparison.Ordinal))));

    [Fact]
    public void Product_Clock_IsTheInjectedOne() =>
        Assert.Empty(Offences(SourceTree.Under("src/Recruitment/", "src/Recruitment.Functions/", "src/Recruitment.Simulator/"), WallClock()));

    [Fact]
    public void Product_Async_IsAsyncToTheBottom() =>
        Assert.Empty(Offences(SourceTree.Product, Blocking()));

    [Fact]
    public void Source_HasNo_RegionsOrUnfinishedWork() =>
        Assert.Empty(Offences([.. SourceTree.Product, .. SourceTree.Tests.Where(file => !file.Path.Contains("ArchitectureTests", StringComparison.Ordinal))], Unfinished()));

    [Fact]
    public void CatchAll_IsOnlyWhereItIsAllowed()
    {
        // Arrange
        var places = SourceTree.Product.Where(file => file.Text.Contains("disable CA1031", StringComparison.Ordinal)).ToList();

        // Assert: each says why beside the pragma.
        Assert.All(places, file => Assert.Contains(file.Lines, line => line.Contains("disable CA1031", StringComparison.Ordinal) && line.Contains("//", StringComparison.Ordinal)));
    }

    [Fact]
    public void Orchestrator_Calls_NothingThatChangesBetweenReplays()
    {
        // Arrange
        var orchestrators = SourceTree.Under("src/Recruitment.Functions/Orchestrators/").ToList();

        // Assert
        Assert.NotEmpty(orchestrators);
        Assert.Empty(Offences(orchestrators, NotDeterministic()));
    }

    [Fact]
    public void Settings_AreReadOnlyIn_RegistrationsAndRuntimes() =>
        Assert.Empty(Offences(
            SourceTree.Under("src/Recruitment/").Where(file => !file.Path.EndsWith("Registration.cs", StringComparison.Ordinal)), Settings()));

    private static List<string> Offences(IEnumerable<SourceFile> files, Regex pattern) =>
        [.. files.SelectMany(file => file.Lines.Select((line, index) => (file, line, index)))
            .Where(found => !found.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(found.line))
            .Select(found => $"{found.file.Path}:{found.index + 1}: {found.line.Trim()}")];

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bThread\.Sleep\(|\bnew Random\(\)|Task\.Delay\((?![^)]*[tT]ime,)")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)|\basync void\b")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"#region|NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|Skip *= *""")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"Guid\.NewGuid|DateTime\.|TimeProvider|Task\.Run|ConfigureAwait|HttpClient|IOptions")]
    private static partial Regex NotDeterministic();

    [GeneratedRegex(@"\bIConfiguration\b|GetEnvironmentVariable")]
    private static partial Regex Settings();
}
