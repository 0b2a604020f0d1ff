using Recruitment.Intake;

namespace Recruitment.Tests.Intake;

public sealed class ProfilePolicyTests
{
    private static readonly CandidateProfile Nobody = new() { Candidate = "candidate" };

    [Fact]
    public void Apply_LaterFact_ReplacesTheEarlierAndKeepsTheRest()
    {
        // Arrange
        var known = ProfilePolicy.Apply(Nobody, Patch(new Profile { City = "Breda", Phone = "+31612345678" }, 0.9, "city", "phone"));

        // Act
        var after = ProfilePolicy.Apply(known, Patch(new Profile { City = "Tilburg" }, 0.9, "city"));

        // Assert
        Assert.Equal(("Tilburg", "+31612345678"), (after.Profile.City, after.Profile.Phone));
    }

    [Fact]
    public void Apply_Guess_DoesNotUndoWhatWasSaidPlainly()
    {
        // Arrange
        var known = ProfilePolicy.Apply(Nobody, Patch(new Profile { FullName = "Jan Smit" }, 0.95, "fullName"));

        // Act
        var after = ProfilePolicy.Apply(known, Patch(new Profile { FullName = "Piet" }, 0.5, "fullName"));

        // Assert
        Assert.Same(known, after);
    }

    [Fact]
    public void Apply_SkillsAndLanguages_AddUpButWishesAreReplaced()
    {
        // Arrange
        var first = new Profile { Skills = ["vca"], Languages = ["nl"], DesiredRole = ["kok"], Shifts = ["night"] };
        var known = ProfilePolicy.Apply(Nobody, Patch(first, 0.9, "skills", "languages", "desiredRole", "shifts"));
        var told = new Profile { Skills = ["bhv"], Languages = ["en", "nl"], DesiredRole = ["planner"], Shifts = ["day"] };

        // Act
        var after = ProfilePolicy.Apply(known, Patch(told, 0.9, "skills", "languages", "desiredRole", "shifts")).Profile;

        // Assert
        Assert.Equal(["vca", "bhv"], after.Skills);
        Assert.Equal(["nl", "en"], after.Languages);
        Assert.Equal(["planner"], after.DesiredRole);
        Assert.Equal(["day"], after.Shifts);
    }

    [Fact]
    public void Apply_ShortFormOfAKnownName_KeepsTheFullName()
    {
        // Arrange
        var known = ProfilePolicy.Apply(Nobody, Patch(new Profile { FullName = "Sanne de Vries" }, 0.95, "fullName"));

        // Act
        var after = ProfilePolicy.Apply(known, Patch(new Profile { FullName = "Sanne" }, 0.95, "fullName"));

        // Assert
        Assert.Equal("Sanne de Vries", after.Profile.FullName);
    }

    [Fact]
    public void Apply_OtherTown_ForgetsThePostalCodeOfTheFirst()
    {
        // Arrange
        var known = ProfilePolicy.Apply(Nobody, Patch(new Profile { City = "Breda", PostalCode = "4811 AB" }, 0.9, "city", "postalCode"));

        // Act
        var after = ProfilePolicy.Apply(known, Patch(new Profile { City = "Assen" }, 0.9, "city"));

        // Assert
        Assert.Null(after.Profile.PostalCode);
        Assert.DoesNotContain("postalCode", after.Evidence.Keys);
    }

    [Fact]
    public void Only_SomeFields_LeavesOutTheOthers()
    {
        // Arrange
        var profile = new Profile { City = "Breda", Forklift = true, YearsOfExperience = 2 };

        // Act
        var kept = ProfilePolicy.Only(profile, ["city", "forklift"]);

        // Assert
        Assert.Equal(new Profile { City = "Breda", Forklift = true }, kept);
    }

    private static ProfilePatch Patch(Profile values, double confidence, params string[] fields) =>
        new(values, fields.ToDictionary(field => field, _ => new FieldEvidence("m1", confidence)));
}
