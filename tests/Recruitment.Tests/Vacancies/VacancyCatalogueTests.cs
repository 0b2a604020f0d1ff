using System.Text.Json.Nodes;
using Recruitment.Vacancies;

namespace Recruitment.Tests.Vacancies;

public sealed class VacancyCatalogueTests
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(SampleCatalogue.Directory, "vacancies.json"));

    [Fact]
    public void Load_SampleFile_HoldsManyVacanciesAndThreeForkliftJobsNearTilburg()
    {
        // Act
        var catalogue = SampleCatalogue.Vacancies;

        // Assert
        Assert.True(catalogue.All.Count >= 40);
        var tilburg = PlaceTable.Find("Tilburg")!;
        Assert.True(catalogue.All.Count(vacancy => vacancy.Title.Nl == "Heftruckchauffeur" && tilburg.DistanceTo(vacancy.Latitude, vacancy.Longitude) < 25) >= 3);
    }

    [Fact]
    public void Load_SampleFile_PlacesEveryVacancyNearItsCity()
    {
        // Act
        var far = SampleCatalogue.Vacancies.All.Where(vacancy =>
            PlaceTable.Find(vacancy.City) is not { } place || place.DistanceTo(vacancy.Latitude, vacancy.Longitude) > 15);

        // Assert: Rotterdam's port is the widest.
        Assert.Empty(far.Select(vacancy => $"{vacancy.Reference} {vacancy.City}"));
    }

    [Theory]
    [InlineData("city", "\"\"", "city is empty")]
    [InlineData("hours", "{\"min\":40,\"max\":32}", "hours must be 1 to 60")]
    [InlineData("pay", "{\"min\":10,\"max\":20,\"period\":\"week\"}", "pay.period")]
    [InlineData("shifts", "[\"dag\"]", "shifts has 'dag'")]
    [InlineData("licences", "[\"Z\"]", "licences has 'Z'")]
    [InlineData("latitude", "41.2", "latitude")]
    [InlineData("start", "\"morgen\"", "start must be")]
    [InlineData("title", "{\"nl\":\"Kok\",\"en\":\"\"}", "title.en is empty")]
    [InlineData("tasks", "{\"nl\":[\"koken\"],\"en\":[]}", "tasks has 1 lines in nl and 0 in en")]
    [InlineData("hours", "\"veel\"", "hours")]
    public void Parse_FieldAtFault_NamesEntryAndField(string field, string value, string expected)
    {
        // Arrange
        var vacancies = JsonNode.Parse(File)!.AsArray();
        vacancies[1]![field] = JsonNode.Parse(value);

        // Act
        var fault = Assert.Throws<CatalogueException>(() => VacancyCatalogue.Parse(vacancies.ToJsonString()));

        // Assert
        Assert.Contains("VW-1002", fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_MissingField_NamesEntryAndField()
    {
        // Arrange
        var vacancies = JsonNode.Parse(File)!.AsArray();
        vacancies[0]!.AsObject().Remove("contract");

        // Act
        var fault = Assert.Throws<CatalogueException>(() => VacancyCatalogue.Parse(vacancies.ToJsonString()));

        // Assert
        Assert.Contains("VW-1001", fault.Message, StringComparison.Ordinal);
        Assert.Contains("contract", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ReferenceTwice_IsRefused()
    {
        // Arrange
        var vacancies = JsonNode.Parse(File)!.AsArray();
        vacancies[1]!["reference"] = "vw-1001";

        // Act
        var fault = Assert.Throws<CatalogueException>(() => VacancyCatalogue.Parse(vacancies.ToJsonString()));

        // Assert
        Assert.Contains("used twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_SaysWhichSettingToChange()
    {
        // Act
        var fault = Assert.Throws<CatalogueException>(() => VacancyCatalogue.Load("/nowhere/vacancies.json"));

        // Assert
        Assert.Contains("Catalogue:Directory", fault.Message, StringComparison.Ordinal);
    }
}
