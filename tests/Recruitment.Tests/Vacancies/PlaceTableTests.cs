using Recruitment.Vacancies;

namespace Recruitment.Tests.Vacancies;

public sealed class PlaceTableTests
{
    [Theory]
    [InlineData("Tilburg", "Tilburg")]
    [InlineData("tilbrug", "Tilburg")]
    [InlineData("'s-Hertogenbosch", "Den Bosch")]
    [InlineData("the hague", "Den Haag")]
    [InlineData("Capelle a/d IJssel", "Capelle aan den IJssel")]
    [InlineData("eindhovn", "Eindhoven")]
    [InlineData("ROTTERDAM", "Rotterdam")]
    [InlineData("s-Gravendeel", "'s-Gravendeel")]
    [InlineData("T Harde", "'t Harde")]
    public void Find_NameInAnySpelling_GivesPlace(string name, string expected)
    {
        // Act
        var place = PlaceTable.Find(name);

        // Assert
        Assert.Equal(expected, place?.Name);
    }

    [Theory]
    [InlineData("Gent")]
    [InlineData("Hogsmeade")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_UnknownPlace_GivesNothing(string? name)
    {
        // Act & Assert
        Assert.Null(PlaceTable.Find(name));
    }

    [Fact]
    public void DistanceTo_TilburgToEindhoven_IsAboutThirtyKilometres()
    {
        // Arrange
        var eindhoven = PlaceTable.Find("Eindhoven")!;

        // Act
        var distance = PlaceTable.Find("Tilburg")!.DistanceTo(eindhoven.Latitude, eindhoven.Longitude);

        // Assert
        Assert.InRange(distance, 25, 33);
    }

    [Fact]
    public void Count_BundledTable_HoldsThePlacesOfAThousandPeopleAndMore()
    {
        // Act & Assert
        Assert.True(PlaceTable.Count >= 1500);
    }

    [Theory]
    [InlineData("Hengelo", "OV")]
    [InlineData("Hengelo (Gld)", "GD")]
    [InlineData("Hengelo Gelderland", "GD")]
    [InlineData("Beek", "LB")]
    [InlineData("Beek, Noord-Brabant", "NB")]
    [InlineData("Rijswijk ZH", "ZH")]
    public void Find_NameThatIsOnTheMapTwice_GivesTheLargestOrTheProvinces(string name, string province)
    {
        // Act & Assert
        Assert.Equal(province, PlaceTable.Find(name)?.Province);
    }

    [Theory]
    [InlineData("heb je werk in Zegveld?", "Zegveld")]
    [InlineData("ik zoek iets rond Gilze voor 32 uur", "Gilze")]
    [InlineData("Tilburg lijkt me wel wat", "Tilburg")]
    [InlineData("ik heb ervaring in handel en in de bouw", null)]
    [InlineData("kan ik enter drukken", null)]
    public void FindIn_RunningText_GivesPlacesAndNoWords(string text, string? expected)
    {
        // Act & Assert
        Assert.Equal(expected, PlaceTable.FindIn(text)?.Name);
    }
}
