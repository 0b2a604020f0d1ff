using System.Text;
using Recruitment.Knowledge.Extraction;
using Recruitment.Knowledge.Extraction.Pdf;

namespace Recruitment.Tests.Knowledge.Extraction;

public sealed class PdfTextTests
{
    private const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    [Fact]
    public void Read_StandardFontInWinAnsi_HasParagraphsAndHeadings()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add(Helvetica);
        var page = pdf.AddDeflated(
            "BT /F1 18 Tf 60 780 Td (Reglement) Tj /F1 10 Tf 0 -30 Td (De caf\\351bon kost \\200 3. Wie de bon ver-) Tj 0 -12 Td (liest, krijgt een nieuwe.) Tj "
            + "0 -30 Td [(T) 80 (weede) -300 (alinea) -250 (hier.)] TJ ET");

        // Act
        var document = PdfText.Read(pdf.Save($"/F1 {font} 0 R", page));

        // Assert
        Assert.Equal(
            [
                new DocumentBlock.Heading(1, "Reglement"),
                new DocumentBlock.Paragraph("De cafébon kost € 3. Wie de bon verliest, krijgt een nieuwe."),
                new DocumentBlock.Paragraph("Tweede alinea hier."),
            ],
            document.Blocks);
    }

    [Fact]
    public void Read_FontWithItsOwnMap_ReadsLigaturesAndRanges()
    {
        // Arrange
        var pdf = new PdfWriter();
        var map = pdf.AddStream(
            "/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + "2 beginbfchar <0003> <0020> <0010> <00660066> endbfchar\n2 beginbfrange <0041> <005A> <0061> <0100> <0101> [<00E9> <20AC>] endbfrange end");
        var descendant = pdf.Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Any/DW 500/W[65[600 600] 256 257 550]>>");
        var font = pdf.Add($"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Any/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {map} 0 R>>");
        var page = pdf.AddStream("BT /F1 10 Tf 60 700 Td <004F0010004900430049000300420051005401000003010100410042> Tj ET");

        // Act
        var document = PdfText.Read(pdf.Save($"/F1 {font} 0 R", page));

        // Assert
        Assert.Equal([new DocumentBlock.Paragraph("offici bqté €ab")], [.. document.Blocks.Select(Paragraph)]);
    }

    [Fact]
    public void Read_EncodingWithDifferences_GoesByTheNamesOfTheGlyphs()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add("<</Type/Font/Subtype/Type1/BaseFont/Custom/FirstChar 1/LastChar 6/Widths[500 500 500 500 500 500]"
            + "/Encoding<</Type/Encoding/Differences[1/fi/eacute/uni20AC/f_l/zcaron/a]>>>>");
        var page = pdf.AddStream("BT /F1 10 Tf 60 700 Td <010203040506> Tj ET");

        // Act
        var document = PdfText.Read(pdf.Save($"/F1 {font} 0 R", page));

        // Assert
        Assert.Equal("fié€flža", Paragraph(document.Blocks[0]).Text);
    }

    [Fact]
    public void Read_TwoColumnsOfText_ReadsOneAfterTheOther()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add(Helvetica);
        var rows = string.Concat(Enumerable.Range(1, 7).Select(row =>
            $"1 0 0 1 50 {700 - (12 * row)} Tm (Links staat op regel {row} een zin) Tj 1 0 0 1 320 {700 - (12 * row)} Tm (Rechts staat op regel {row} iets) Tj "));
        var page = pdf.AddStream($"BT /F1 10 Tf {rows} ET");

        // Act
        var text = string.Join(' ', PdfText.Read(pdf.Save($"/F1 {font} 0 R", page)).Blocks.Select(block => Paragraph(block).Text));

        // Assert
        Assert.True(text.IndexOf("Links staat op regel 7", StringComparison.Ordinal) < text.IndexOf("Rechts staat op regel 1", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Read_TextInsideAForm_IsReadWithItsPlace()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add(Helvetica);
        var form = pdf.AddDeflated("BT /F1 10 Tf 0 0 Td (In een formulier.) Tj ET", $"/Type/XObject/Subtype/Form/Matrix[1 0 0 1 60 700]/Resources<</Font<</F1 {font} 0 R>>>>");
        var page = pdf.AddStream("q 1 0 0 1 0 0 cm /Fm1 Do Q");

        // Act
        var document = PdfText.Read(pdf.Save($"/F1 {font} 0 R>>/XObject<</Fm1 {form} 0 R", page));

        // Assert
        Assert.Equal("In een formulier.", Paragraph(Assert.Single(document.Blocks)).Text);
    }

    [Fact]
    public void Read_Chromium_HasHeadingsAndWholeSentences()
    {
        // Act
        var document = PdfText.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "knowledge", "wegwijzer.pdf")));

        // Assert
        Assert.Contains(new DocumentBlock.Heading(2, "De kantine"), document.Blocks.Select(block => block is DocumentBlock.Heading heading ? heading with { Level = 2 } : block));
        Assert.Contains(document.Blocks.OfType<DocumentBlock.Paragraph>(), block => block.Text.Contains("Een warme maaltijd kost € 3,75 en je betaalt met je toegangspas.", StringComparison.Ordinal));
        Assert.Contains(document.Blocks.OfType<DocumentBlock.Paragraph>(), block => block.Text.Contains("Avondploeg 14.15 uur 22.45 uur", StringComparison.Ordinal));
        Assert.Contains(document.Blocks.OfType<DocumentBlock.Paragraph>(), block => block.Text.Contains("efficiëntste", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GIF89a", "not a PDF")]
    [InlineData("%PDF-1.7", "damaged")]
    [InlineData("%PDF-1.7 1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj trailer <</Root 1 0 R>>", "damaged")]
    [InlineData("%PDF-1.7 1 0 obj <</Type/Catalog>> endobj trailer <</Root 1 0 R/Encrypt 5 0 R>>", "protected")]
    public void Read_Unusable_SaysWhy(string content, string word)
    {
        // Act
        var problem = Assert.Throws<UnreadableDocumentException>(() => PdfText.Read(Encoding.Latin1.GetBytes(content)));

        // Assert
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontWithoutAnyMap_SaysThatTheLettersCannotBeTold()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/DW 500>>]>>");
        var page = pdf.AddStream("BT /F1 10 Tf 60 700 Td <00410042> Tj ET");

        // Act
        var problem = Assert.Throws<UnreadableDocumentException>(() => PdfText.Read(pdf.Save($"/F1 {font} 0 R", page)));

        // Assert
        Assert.Contains("cannot be told", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyCutOrFlippedByte_NeverFailsOtherwise()
    {
        // Arrange
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "knowledge", "wegwijzer.pdf"));
        var random = new Random(20261121);

        // Act
        for (var round = 0; round < 150; round++)
        {
            var damaged = whole[..random.Next(1, whole.Length)];
            for (var flips = 0; flips < 20; flips++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            // Assert: text, or our own words.
            var failure = Record.Exception(() => PdfText.Read(damaged));
            Assert.True(failure is null or UnreadableDocumentException, $"round {round}: {failure}");
        }
    }

    [Fact]
    public void Read_SmallStreamThatUnpacksToGigabytes_IsRefused()
    {
        // Arrange
        var pdf = new PdfWriter();
        var font = pdf.Add(Helvetica);
        var bomb = pdf.AddDeflated(new string(' ', 80 * 1024 * 1024));

        // Act
        var problem = Assert.Throws<UnreadableDocumentException>(() => PdfText.Read(pdf.Save($"/F1 {font} 0 R", bomb)));

        // Assert
        Assert.Contains("unpacks", problem.Message, StringComparison.Ordinal);
    }

    private static DocumentBlock.Paragraph Paragraph(DocumentBlock block) => Assert.IsType<DocumentBlock.Paragraph>(block);
}
