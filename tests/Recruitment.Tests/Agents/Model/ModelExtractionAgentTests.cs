using System.Text.Json;
using Recruitment.Agents;
using Recruitment.Intake;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Model;

public sealed class ModelExtractionAgentTests
{
    private const string Said = "Hoi, ik ben Sanne de Vries, heftruckchauffeur in Tilburg (5038 ab), 32 uur, 06-12345678, Sanne@Example.nl, € 16 per uur";

    [Fact]
    public async Task Extract_EveryField_BecomesAPatchWithEvidence()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Facts(new Dictionary<string, object?>
        {
            ["fullName"] = "Sanne de Vries",
            ["email"] = "sanne@example.nl",
            ["phone"] = "+31612345678",
            ["city"] = "Tilburg",
            ["postalCode"] = "5038AB",
            ["desiredRole"] = new[] { "heftruckchauffeur" },
            ["skills"] = new[] { "vca" },
            ["languages"] = new[] { "NL", "en" },
            ["yearsOfExperience"] = 2.5,
            ["education"] = "mbo logistiek",
            ["availableFrom"] = "2026-12-01",
            ["hoursPerWeek"] = new { min = 32, max = 32 },
            ["salary"] = new { amount = 16, period = "hour", currency = "EUR" },
            ["drivingLicences"] = new[] { "b", "CE" },
            ["forklift"] = true,
            ["workPermit"] = true,
            ["ownTransport"] = false,
            ["shifts"] = new[] { "two-shift" },
        }));

        // Act
        var result = await bench.Extraction().ExtractAsync(ModelBench.Turn(Said), ModelBench.Token);

        // Assert
        var values = result.Value.Values;
        Assert.Equal(("Sanne de Vries", "sanne@example.nl", "+31612345678", "Tilburg", "5038 AB"), (values.FullName, values.Email, values.Phone, values.City, values.PostalCode));
        Assert.Equal((2.5, "mbo logistiek", "2026-12-01"), (values.YearsOfExperience, values.Education, values.AvailableFrom));
        Assert.Equal((new HoursRange(32, 32), new Salary(16, "hour", "EUR")), (values.HoursPerWeek, values.Salary));
        Assert.Equal((true, true, false), (values.Forklift, values.WorkPermit, values.OwnTransport));
        Assert.Equal(["B", "CE"], values.DrivingLicences);
        Assert.Equal(["nl", "en"], values.Languages);
        Assert.Equal(["two-shift"], values.Shifts);
        Assert.Equal(18, result.Value.Evidence.Count);
        Assert.All(result.Value.Evidence.Values, evidence => Assert.Equal(new FieldEvidence("m-1", 0.9), evidence));
        Assert.Equal("extraction/1", result.PromptVersion);
    }

    [Theory]
    [InlineData("email", "\"sanne@elsewhere.nl\"")]
    [InlineData("email", "\"sanne(at)example.nl\"")]
    [InlineData("phone", "\"+31687654321\"")]
    [InlineData("phone", "\"12345678\"")]
    [InlineData("fullName", "\"Jan Jansen\"")]
    [InlineData("postalCode", "\"9999 ZZ\"")]
    [InlineData("availableFrom", "\"soon\"")]
    [InlineData("availableFrom", "\"1999-01-01\"")]
    [InlineData("availableFrom", "\"2026-13-01\"")]
    [InlineData("yearsOfExperience", "-3")]
    [InlineData("yearsOfExperience", "\"three\"")]
    [InlineData("hoursPerWeek", """{"min":40,"max":20}""")]
    [InlineData("hoursPerWeek", """{"min":90,"max":90}""")]
    [InlineData("salary", """{"amount":16,"period":"week","currency":"EUR"}""")]
    [InlineData("salary", """{"amount":99999,"period":"hour","currency":"EUR"}""")]
    [InlineData("salary", """{"amount":16,"period":"hour","currency":"euro"}""")]
    [InlineData("drivingLicences", "[\"Z\"]")]
    [InlineData("shifts", "[\"lunch\"]")]
    [InlineData("languages", "[\"Dutch\"]")]
    [InlineData("forklift", "\"yes\"")]
    public async Task Extract_OneFieldFailsItsCheck_OnlyThatFieldIsDropped(string field, string json)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Facts(new Dictionary<string, object?> { [field] = JsonDocument.Parse(json).RootElement, ["city"] = "Tilburg" }));

        // Act
        var result = await bench.Extraction().ExtractAsync(ModelBench.Turn(Said), ModelBench.Token);

        // Assert
        Assert.Equal(["city"], result.Value.Evidence.Keys);
        Assert.Equal(new Profile { City = "Tilburg" }, result.Value.Values);
    }

    [Theory]
    [InlineData(7, 0.9)]
    [InlineData(-1, 0.9)]
    [InlineData(0, 0.3)]
    [InlineData(0, 3)]
    public async Task Extract_EvidenceIsImpossibleOrWeak_FieldIsDropped(int message, double confidence)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Json(new { city = new { message, value = "Tilburg", confidence } }));

        // Act
        var result = await bench.Extraction().ExtractAsync(ModelBench.Turn(Said), ModelBench.Token);

        // Assert
        Assert.Empty(result.Value.Evidence);
    }

    [Fact]
    public async Task Extract_NoLicencesAtAll_IsAnEmptyListNotUnknown()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Facts(new Dictionary<string, object?> { ["drivingLicences"] = Array.Empty<string>() }));

        // Act
        var result = await bench.Extraction().ExtractAsync(ModelBench.Turn("geen rijbewijs"), ModelBench.Token);

        // Assert
        Assert.Empty(Assert.IsAssignableFrom<IReadOnlyList<string>>(result.Value.Values.DrivingLicences));
    }

    [Fact]
    public async Task Extract_BrokenJson_IsUnavailable()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Text("""{"city":{"message":0,"value":"Til"""));

        // Act
        var failure = await Assert.ThrowsAsync<AgentUnavailableException>(() => bench.Extraction().ExtractAsync(ModelBench.Turn(Said), ModelBench.Token));

        // Assert
        Assert.Single(failure.Usage);
    }

    private static FakeOpenAiReply Facts(Dictionary<string, object?> values) => FakeOpenAiReply.Json(
        values.ToDictionary(field => field.Key, field => new { message = 0, value = field.Value, confidence = 0.9 }));
}
