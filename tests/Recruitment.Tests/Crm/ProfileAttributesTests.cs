using Recruitment.Crm;
using Recruitment.Intake;

namespace Recruitment.Tests.Crm;

public sealed class ProfileAttributesTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Definitions_EitherLanguage_CoverWhatIsWritten(string language)
    {
        // Arrange
        var profile = new Profile
        {
            FullName = "Sanne de Vries",
            Phone = "+31600000001",
            Email = "sanne@example.org",
            City = "Tilburg",
            PostalCode = "5038 CB",
            DesiredRole = ["kok"],
            Skills = ["vca"],
            Languages = ["nl", "en"],
            YearsOfExperience = 2,
            Education = "mbo",
            AvailableFrom = "immediately",
            HoursPerWeek = new(24, 32),
            Salary = new(15.5m, "hour", "EUR"),
            DrivingLicences = [],
            Forklift = false,
            WorkPermit = true,
            OwnTransport = true,
            Shifts = ["day"],
        };

        // Act
        var definitions = ProfileAttributes.Definitions(language);
        var attributes = ProfileAttributes.ToAttributes(profile);

        // Assert
        Assert.Equal(definitions.Select(definition => definition.Key).Order(StringComparer.Ordinal), attributes.Keys);
        Assert.All(definitions, definition => Assert.Matches("^rc_[a-z_]+$", definition.Key));
    }

    [Fact]
    public void ToAttributes_KnownFields_AreWrittenInChatwootsTypes()
    {
        // Arrange
        var profile = new Profile { FullName = "Sanne", City = "Tilburg", Forklift = true, HoursPerWeek = new(24, 32), Salary = new(15.5m, "hour", "EUR"), YearsOfExperience = 2.5, DrivingLicences = [] };

        // Act
        var attributes = ProfileAttributes.ToAttributes(profile);

        // Assert
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["rc_city"] = "Tilburg",
                ["rc_driving_licences"] = "-",
                ["rc_forklift"] = true,
                ["rc_full_name"] = "Sanne",
                ["rc_hours_per_week"] = "24-32",
                ["rc_salary"] = "15.5 EUR / hour",
                ["rc_years_of_experience"] = 2.5,
            },
            attributes);
    }

    [Fact]
    public void ToAttributes_NothingKnown_WritesNothing()
    {
        // Act & Assert
        Assert.Empty(ProfileAttributes.ToAttributes(Profile.Empty));
    }
}
