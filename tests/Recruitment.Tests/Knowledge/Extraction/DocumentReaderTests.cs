using System.IO.Compression;
using System.Text;
using Recruitment.Knowledge.Extraction;

namespace Recruitment.Tests.Knowledge.Extraction;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Read_Word_HasHeadingsTablesAndNoDeletedText()
    {
        // Act
        var document = DocumentReader.Read(FileFormat.Word, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "knowledge", "fietsplan.docx")));

        // Assert
        Assert.Equal("Fietsplan voor uitzendkrachten", document.Title);
        Assert.Equal(new DocumentBlock.Heading(2, "Wie kan meedoen?"), document.Blocks[1]);
        Assert.Contains(document.Blocks.OfType<DocumentBlock.Paragraph>(), block => block.Text.StartsWith("Na zes maanden werken kun je via ons een fiets leasen.", StringComparison.Ordinal));
        Assert.Equal(["Soort fiets", "Per maand"], Assert.Single(document.Blocks.OfType<DocumentBlock.Table>()).Heads);
        Assert.DoesNotContain("geschrapt", string.Join(' ', document.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Html_LeavesMenusAndScriptsOut()
    {
        // Arrange
        const string Page = "<html><head><title>T</title><script>var x = 1;</script></head><body><nav>Menu</nav><main><h2>Sleutels</h2><p>Een <b>nieuwe</b> sleutel kost 5&nbsp;euro.</p>"
            + "<table><tr><th>Soort</th><th>Prijs</th></tr><tr><td>Klein</td><td>5</td></tr></table></main><footer>Voet</footer></body></html>";

        // Act
        var chunks = DocumentChunker.Cut(DocumentReader.Read(FileFormat.Html, Encoding.UTF8.GetBytes(Page)), 700, 100);

        // Assert
        var chunk = Assert.Single(chunks);
        Assert.Equal("Sleutels", chunk.Heading);
        Assert.Equal("Een nieuwe sleutel kost 5 euro.\nSoort: Klein; Prijs: 5.", chunk.Text);
    }

    [Theory]
    [InlineData("naam;prijs\nCafé \"De Hoek\";€ 5\n", "naam: Café \"De Hoek\"; prijs: € 5.")]
    [InlineData("naam,prijs\n\"Jansen, A\",\"5 \"\"netto\"\"\"\n", "naam: Jansen, A; prijs: 5 \"netto\".")]
    [InlineData("naam\tprijs\nA\t\n", "naam: A.")]
    public void Read_Csv_MakesEachRowASection(string csv, string text)
    {
        // Act
        var chunks = DocumentChunker.Cut(DocumentReader.Read(FileFormat.Csv, Encoding.UTF8.GetBytes(csv)), 700, 100);

        // Assert
        Assert.Equal(text, Assert.Single(chunks).Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Decode_AnyEncoding_GivesTheSameText(string name)
    {
        // Arrange
        const string Text = "Overuren: één dag à € 5. Wij “regelen” dat.";
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);

        // Act
        var bare = TextEncodings.Decode(encoding.GetBytes(Text));
        var marked = TextEncodings.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        // Assert
        Assert.Equal((Text, Text), (bare, marked));
    }

    [Fact]
    public void Read_BinaryNamedText_IsRefused()
    {
        // Arrange
        byte[] noise = [.. Enumerable.Range(0, 4000).Select(index => (byte)(index * 7919 % 251))];

        // Act, Assert
        Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(FileFormat.Text, noise));
    }

    [Theory]
    [InlineData(300, 1, "unpacks")]
    [InlineData(1, 400, "deeply")]
    public void Read_WordMadeToExhaust_IsRefused(int megabytes, int depth, string word)
    {
        // Arrange
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var xml = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            {
                xml.Write(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));
            }

            using var filler = zip.CreateEntry("word/media/image1.png").Open();
            var block = new byte[1024 * 1024];
            for (var count = 0; count < megabytes; count++)
            {
                filler.Write(block);
            }
        }

        // Act
        var problem = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read(FileFormat.Word, file.ToArray()));

        // Assert
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_LongText_StaysWithinTheLengthAndRepeatsALittle()
    {
        // Arrange
        var sentences = Enumerable.Range(1, 60).Select(number => $"Dit is zin nummer {number} van het lange verhaal.").ToList();
        var document = new ExtractedDocument(null, [new DocumentBlock.Heading(1, "A"), new DocumentBlock.Heading(2, "B"), new DocumentBlock.Paragraph(string.Join(' ', sentences))]);

        // Act
        var chunks = DocumentChunker.Cut(document, 400, 100);

        // Assert
        Assert.All(chunks, chunk => Assert.True(chunk.Text.Length <= 400 && chunk.Heading == "A › B"));
        Assert.All(sentences, sentence => Assert.Contains(chunks, chunk => chunk.Text.Contains(sentence, StringComparison.Ordinal)));
        Assert.Equal(chunks[0].Text.Split(". ")[^1], chunks[1].Text.Split(". ")[0] + ".");
    }

    [Theory]
    [InlineData("Je krijgt elke week loon en dat is op donderdag.", "nl")]
    [InlineData("You are paid every week and that is on Thursday.", "en")]
    [InlineData("Sie bekommen jede Woche Lohn und das ist am Donnerstag.", "de")]
    [InlineData("Vous êtes payé chaque semaine et c'est le jeudi pour tous.", "fr")]
    [InlineData("Wypłata jest co tydzień i to w czwartek, nie w piątek.", "pl")]
    [InlineData("1234", "xx")]
    public void Detect_Language_ByItsSmallWords(string text, string language) => Assert.Equal(language, DocumentLanguage.Detect(text, "xx"));
}
