using System.Text;
using Recruitment.Vacancies;
using Recruitment.Vacancies.Files;

namespace Recruitment.Tests.Vacancies.Files;

public sealed class VacancyFilesTests
{
    private const string Posting = """
        {
          "@context": "https://schema.org", "@type": "JobPosting",
          "identifier": { "@type": "PropertyValue", "name": "Bakkerij", "value": "BK-7" },
          "title": "Bakker", "description": "<p>Je bakt <b>brood</b> &amp; koek.</p><ul><li>vroeg op</li></ul>",
          "datePosted": "2026-11-01", "validThrough": "2026-12-31", "employmentType": ["FULL_TIME"],
          "hiringOrganization": { "@type": "Organization", "name": "Bakkerij Jansen" },
          "jobLocation": { "@type": "Place", "address": { "@type": "PostalAddress", "addressLocality": "Goirle", "addressRegion": "Noord-Brabant" } },
          "baseSalary": { "@type": "MonetaryAmount", "currency": "EUR", "value": { "@type": "QuantitativeValue", "minValue": 2400, "maxValue": 2900, "unitText": "MONTH" } }
        }
        """;

    [Fact]
    public void Read_JobPosting_GivesTheVacancyWithoutTheClientsName()
    {
        // Act
        var vacancy = Assert.Single(Read(Posting, FileFormat.Json));

        // Assert
        Assert.Equal(("BK-7", "Bakker", "Goirle"), (vacancy.Reference, vacancy.Title.Nl, vacancy.City));
        Assert.Equal("Je bakt brood & koek.\nvroeg op", vacancy.Description.Nl);
        Assert.Equal(new VacancyPay(2400, 2900, "month"), vacancy.Pay);
        Assert.Equal((35, 40), (vacancy.Hours.Min, vacancy.Hours.Max));
        Assert.Equal(new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero), vacancy.OpenUntil);
        Assert.DoesNotContain("Jansen", vacancy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_JobPostings_InAListAGraphAndAPage()
    {
        // Act
        var list = Read($"[{Posting},{Posting.Replace("BK-7", "BK-8", StringComparison.Ordinal)}]", FileFormat.Json);
        var graph = Read($$"""{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{{Posting}}]}""", FileFormat.Json);
        var page = Read($"<html><head><script type=\"application/ld+json\">{Posting}</script><script>var x = 1;</script></head><body>…</body></html>", FileFormat.Html);

        // Assert
        Assert.Equal(["BK-7", "BK-8"], list.Select(vacancy => vacancy.Reference));
        Assert.Single(graph);
        Assert.Single(page);
    }

    [Fact]
    public void Read_OurOwnSampleFile_KeepsEveryVacancyAsItIs()
    {
        // Arrange
        var file = File.ReadAllBytes(Path.Combine(SampleCatalogue.Directory, "vacancies.json"));

        // Act
        var rows = VacancyFiles.Read(file, FileFormat.Json).Rows.Select(VacancyRowReader.Read).ToList();

        // Assert
        Assert.All(rows, row => Assert.Empty(row.Faults));
        var json = (Vacancy vacancy) => System.Text.Json.JsonSerializer.Serialize(vacancy);
        Assert.Equal(SampleCatalogue.Vacancies.All.Select(json), rows.Select(row => json(row.Vacancy!)));
    }

    [Theory]
    [InlineData("32-40;16,10-17,80", 32, 40, "16.10", "17.80", "hour")]
    [InlineData("24;€ 2.500,00", 24, 24, "2500.00", "2500.00", "month")]
    [InlineData("32 tot 40 uur;15.5", 32, 40, "15.5", "15.5", "hour")]
    public void Read_NumbersAsPeopleWriteThem_AreUnderstood(string cells, int hoursMin, int hoursMax, string payMin, string payMax, string period)
    {
        // Act
        var vacancy = Assert.Single(Read($"ref;titel;plaats;uren;salaris;omschrijving\nA-1;Bakker;Tilburg;{cells};Brood.\n", FileFormat.Csv));

        // Assert
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal((hoursMin, hoursMax), (vacancy.Hours.Min, vacancy.Hours.Max));
        Assert.Equal((decimal.Parse(payMin, culture), decimal.Parse(payMax, culture), period), (vacancy.Pay.Min, vacancy.Pay.Max, vacancy.Pay.Period));
    }

    [Fact]
    public void Read_EnglishHeadersCommasAndQuotes_AreUnderstood()
    {
        // Act
        var vacancy = Assert.Single(Read(
            "Reference,Title,City,Hours Min,Hours Max,Pay Min,Pay Max,Pay Period,Description,Shifts,Languages,Driving licence,Forklift\n"
            + "A-1,\"Baker, early\",Tilburg,24,32,16.10,17.80,hour,\"Line one\nline \"\"two\"\"\",\"day, 2-ploegen\",Dutch|pl,b,yes\n",
            FileFormat.Csv));

        // Assert
        Assert.Equal(("Baker, early", "Line one\nline \"two\""), (vacancy.Title.Nl, vacancy.Description.En));
        Assert.Equal(["day", "two-shift"], vacancy.Shifts);
        Assert.Equal(["nl", "pl"], vacancy.Languages);
        Assert.Equal(["B"], vacancy.Licences);
        Assert.True(vacancy.Forklift);
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T22:00:00Z")] // Summer time begins that night.
    [InlineData("25-10-2026", "2026-10-25T23:00:00Z")] // Summer time ends that night.
    [InlineData("2026-12-01T12:00", "2026-12-01T11:00:00Z")]
    [InlineData("2026-12-01T12:00:00+05:00", "2026-12-01T07:00:00Z")]
    public void End_OfADay_IsMidnightInAmsterdam(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CellNumbers.End(text));

    [Theory]
    [InlineData("a;b\n1;2", FileFormat.Csv, "Missing columns: referentie/reference, functie/title")]
    [InlineData("ref;ref;titel;plaats;uren;salaris;omschrijving\n", FileFormat.Csv, "Columns that mean the same: referentie/reference")]
    [InlineData("{\"a\":1}", FileFormat.Json, "The JSON holds no vacancies")]
    [InlineData("{\"@type\":\"Person\"}", FileFormat.Json, "No schema.org JobPosting was found")]
    [InlineData("<html></html>", FileFormat.Html, "No schema.org JobPosting was found")]
    [InlineData("ref;titel;plaats;uren;salaris;omschrijving\nA;\"B", FileFormat.Csv, "The quotes do not match")]
    internal void Read_NoFileOfVacancies_SaysWhatIsExpected(string text, FileFormat format, string expected)
    {
        // Act
        var fault = Assert.Throws<UnreadableFileException>(() => VacancyFiles.Read(Encoding.UTF8.GetBytes(text), format));

        // Assert
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryFieldWrong_NamesEachFieldOnce()
    {
        // Act
        var (vacancy, faults) = VacancyRowReader.Read(Assert.Single(VacancyFiles.Read(
            Encoding.UTF8.GetBytes("""[{"reference":"A/1","hours":{"min":40,"max":32},"pay":{"min":-1,"period":"week"},"shifts":["brunch"],"licences":["Z"],"languages":["Klingon"],"forklift":"misschien","start":"later","validThrough":"ooit","city":"Hogsmeade","experienceYears":99}]"""),
            FileFormat.Json).Rows));

        // Assert
        Assert.Null(vacancy);
        Assert.Equal(
            ["city", "description", "experienceYears", "forklift", "hours.min", "languages", "licences", "pay.min", "pay.period", "reference", "shifts", "start", "title", "validThrough"],
            faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Vacancy> Read(string text, FileFormat format)
    {
        var rows = VacancyFiles.Read(Encoding.UTF8.GetBytes(text), format).Rows.Select(VacancyRowReader.Read).ToList();
        Assert.All(rows, row => Assert.Empty(row.Faults));
        return [.. rows.Select(row => row.Vacancy!)];
    }
}
