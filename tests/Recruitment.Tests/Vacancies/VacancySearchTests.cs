using System.Diagnostics;
using Recruitment.Intake;
using Recruitment.Vacancies;

namespace Recruitment.Tests.Vacancies;

public sealed class VacancySearchTests
{
    [Theory]
    [InlineData("heftruckchauffeur", "Heftruckchauffeur")]
    [InlineData("hefttruck chaufeur", "Heftruckchauffeur")]
    [InlineData("forklift driver", "Heftruckchauffeur")]
    [InlineData("operator wózka", "Heftruckchauffeur")]
    [InlineData("order picker", "Orderpicker")]
    [InlineData("orderpicking", "Orderpicker")]
    [InlineData("warehouse job", "Orderpicker")]
    [InlineData("magazijn", "Orderpicker")]
    [InlineData("magazijnwerk", "Magazijnmedewerker")]
    [InlineData("verzorgende ig", "Verzorgende IG")]
    [InlineData("iets in de zorg", "Verzorgende IG")]
    [InlineData("thuiszorg", "Verzorgende IG")]
    [InlineData("nurse", "Verpleegkundige")]
    [InlineData("schoonmaakster", "Schoonmaakmedewerker kantoren")]
    [InlineData("cleaning work", "Schoonmaakmedewerker kantoren")]
    [InlineData("kok", "Kok")]
    [InlineData("bediening", "Medewerker bediening")]
    [InlineData("afwasser", "Afwasser en keukenhulp")]
    [InlineData("lasser mig/mag", "Lasser MIG/MAG")]
    [InlineData("electrician", "Monteur elektrotechniek")]
    [InlineData("truck driver", "Vrachtwagenchauffeur CE")]
    [InlineData("koerier", "Bezorger")]
    [InlineData("helpdesk", "Servicedeskmedewerker")]
    [InlineData("programmeur", "Softwareontwikkelaar C#")]
    [InlineData("vakkenvullen", "Vakkenvuller")]
    [InlineData("in de kassen", "Medewerker glastuinbouw")]
    [InlineData("beveiliger", "Beveiliger")]
    [InlineData("kinderopvang", "Pedagogisch medewerker")]
    [InlineData("fabriekswerk", "Productiemedewerker")]
    [InlineData("boekhoudster", "Boekhouder")]
    public void Find_RoleInOwnWords_FindsIt(string role, string title)
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = [role], Limit = 20 });

        // Assert
        Assert.Contains(title, result.Hits.Select(hit => hit.Vacancy.Title.Nl));
        Assert.Equal(VacancyCriterion.None, result.Relaxed);
    }

    [Fact]
    public void Find_WarehouseWork_LeavesOutParcelCouriers()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["warehouse"], City = "Eindhoven", Limit = 10 });

        // Assert
        Assert.DoesNotContain("Pakketbezorger", result.Hits.Select(hit => hit.Vacancy.Title.Nl));
    }

    [Fact]
    public void Find_ForkliftNearTilburg_PutsTilburgFirstWithinTheDistance()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["heftruckchauffeur"], City = "Tilburg", Hours = new HoursRange(32, 32) });

        // Assert
        Assert.Equal(["Tilburg", "Tilburg"], result.Hits.Take(2).Select(hit => hit.Vacancy.City));
        Assert.All(result.Hits, hit => Assert.InRange(hit.DistanceKm!.Value, 0, VacancyQuery.DefaultDistanceKm));
        Assert.All(result.Hits, hit => Assert.Equal(VacancyCriterion.Role | VacancyCriterion.Distance | VacancyCriterion.Hours, hit.Met));
    }

    [Fact]
    public void Find_NothingWithinDistance_LooksFurtherAndSaysSo()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["lasser"], City = "Breda", MaxDistanceKm = 10 });

        // Assert
        var hit = Assert.Single(result.Hits);
        Assert.Equal("Dordrecht", hit.Vacancy.City);
        Assert.Equal(VacancyCriterion.Distance, result.Relaxed);
    }

    [Fact]
    public void Find_OnlyRelatedWorkNearby_GivesItAndSaysSo()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["kassamedewerker"], City = "Utrecht" });

        // Assert
        Assert.Equal("Verkoopmedewerker", Assert.Single(result.Hits).Vacancy.Title.Nl);
    }

    [Fact]
    public void Find_ShiftNobodyOffers_RelaxesTheShiftOnly()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["boekhouder"], Shifts = ["night"] });

        // Assert
        Assert.Equal(VacancyCriterion.Shift, result.Relaxed);
        Assert.Equal("Boekhouder", Assert.Single(result.Hits).Vacancy.Title.Nl);
    }

    [Fact]
    public void Find_UnknownPlace_SaysSoAndStillFinds()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["orderpicker"], City = "Hogsmeade" });

        // Assert
        Assert.Equal("Hogsmeade", result.UnknownPlace);
        Assert.NotEmpty(result.Hits);
    }

    [Fact]
    public void Find_WorkNobodyOffers_FindsNothing()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["astronaut"] });

        // Assert
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void Find_MinimumPayPerMonth_ComparesWithHourlyPay()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["lasser"], MinPay = new Salary(3500m, "month", "EUR") });

        // Assert: 22.00 an hour is about 3,620 a month.
        Assert.Equal(VacancyCriterion.None, result.Relaxed);
        Assert.Equal("Lasser MIG/MAG", Assert.Single(result.Hits).Vacancy.Title.Nl);
    }

    [Fact]
    public void Find_NoForkliftCertificate_LeavesOutWorkThatNeedsOne()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["magazijn"], City = "Tilburg", Forklift = false, Limit = 20 });

        // Assert
        Assert.NotEmpty(result.Hits);
        Assert.DoesNotContain(result.Hits, hit => hit.Vacancy.Forklift);
    }

    [Fact]
    public void Find_LicenceCE_CoversC()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["vrachtwagenchauffeur"], Licences = ["CE"], Limit = 5 });

        // Assert
        Assert.Contains("Vrachtwagenchauffeur C", result.Hits.Select(hit => hit.Vacancy.Title.Nl));
    }

    [Fact]
    public void Find_LanguageOfCandidate_LeavesOutOthers()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["klantenservice"], Languages = ["en"] });

        // Assert
        Assert.Equal("Customer service agent Engels", Assert.Single(result.Hits).Vacancy.Title.Nl);
    }

    [Fact]
    public void Find_HousingWanted_NeverGivesWorkWithout()
    {
        // Act
        var result = SampleCatalogue.Search.Find(new VacancyQuery { Housing = true, Limit = 50 });

        // Assert
        Assert.NotEmpty(result.Hits);
        Assert.All(result.Hits, hit => Assert.True(hit.Vacancy.Housing));
    }

    [Fact]
    public void Find_Excluded_AreNotShownAgain()
    {
        // Arrange
        var first = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["orderpicker"] });

        // Act
        var next = SampleCatalogue.Search.Find(new VacancyQuery { Roles = ["orderpicker"], Exclude = [.. first.Hits.Select(hit => hit.Vacancy.Reference)] });

        // Assert
        Assert.Empty(first.Hits.Select(hit => hit.Vacancy.Reference).Intersect(next.Hits.Select(hit => hit.Vacancy.Reference)));
    }

    [Fact]
    public void Find_TenTimesTheVacancies_TakesNoMoreThanThirtyTimesAsLong()
    {
        // Arrange
        var few = SearchOf(100);
        var many = SearchOf(1000);

        // Act: the best of several runs, in turns, because other tests share the processor.
        var times = Enumerable.Range(0, 20).Select(_ => (Few: Time(few), Many: Time(many))).ToList();
        var ratio = times.Min(time => time.Many) / times.Min(time => time.Few);

        // Assert
        TestContext.Current.TestOutputHelper!.WriteLine($"{ratio:F1} times");
        Assert.True(ratio < 30, $"{ratio:F1} times");

        static VacancySearch SearchOf(int count) => new(
            new VacancyCatalogue([.. Enumerable.Range(0, count).Select(n => SampleCatalogue.Vacancies.All[n % SampleCatalogue.Vacancies.All.Count] with { Reference = $"X-{n}" })]),
            TimeProvider.System);

        static double Time(VacancySearch search)
        {
            var query = new VacancyQuery { Roles = ["heftruckchauffeur"], City = "Tilburg", Hours = new HoursRange(32, 32), Shifts = ["day"] };
            var start = Stopwatch.GetTimestamp();
            for (var n = 0; n < 100; n++)
            {
                search.Find(query);
            }

            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
    }
}
