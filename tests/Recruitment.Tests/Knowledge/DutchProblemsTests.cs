using System.Text.RegularExpressions;
using Recruitment.Knowledge.Extraction;
using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.ShowDocuments;

namespace Recruitment.Tests.Knowledge;

public sealed partial class DutchProblemsTests
{
    [Theory]
    [InlineData("Row 12 of this CSV file begins a quotation that never ends; is a quotation mark missing?", "In rij 12 van dit CSV-bestand begint een aanhaling die niet eindigt; ontbreekt er een aanhalingsteken?")]
    [InlineData("The address leads on to another one. Send an address without a port.", "Het adres leidt door naar een ander. Geef een adres zonder poort.")]
    [InlineData("x.nl is not one of the allowed hosts: a.nl, b.nl.", "x.nl is geen van de toegestane hosts: a.nl, b.nl.")]
    [InlineData("Send one of nl, en, or leave it out to have it found.", "Kies een van nl, en, of laat het leeg om de taal te laten herkennen.")]
    [InlineData("something that nobody translated", "something that nobody translated")]
    public void Of_Sentence_IsDutchWithWhatStoodInIt(string english, string dutch) => Assert.Equal(dutch, DutchProblems.Of(english));

    [Fact]
    public void Of_UnknownType_NamesTheKnownOnesInDutch() => Assert.Equal(
        "Bestanden van het type '.png' kunnen niet worden gelezen. Stuur Markdown (.md), HTML (.html), platte tekst (.txt), Word (.docx), PDF (.pdf) of CSV (.csv).",
        DutchProblems.Of($"'.png' files cannot be read. Send {FileFormats.Known}."));

    /// <summary>So that a new sentence gets its Dutch.</summary>
    [Fact]
    public void Of_EveryUnreadableDocument_IsTranslated()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Recruitment.Functions.sln")))
        {
            root = root.Parent!;
        }

        var said = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "Recruitment", "Knowledge"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "DutchProblems.cs")
            .SelectMany(file => Said().Matches(File.ReadAllText(file)))
            .Select(match => Hole().Replace(match.Groups[1].Value, "5"))
            .ToList();
        said.AddRange([ImportProblems.NotRead, ImportProblems.NotReached, ImportProblems.NotPublished]);

        Assert.True(said.Count > 20, $"Only {said.Count} were found.");
        Assert.Empty(said.Where(sentence => DutchProblems.Of(sentence) == sentence));
    }

    [GeneratedRegex("""(?:UnreadableDocumentException\(\$?|private const string (?:Damaged|Locked|Scanned|NoMap|GaveUp) = |ImportProblem\(\w+, "(?:file|url|audience|key)", \$?)"([A-Z'][^"]+)" *[,;)]""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();
}
