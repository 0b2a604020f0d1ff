using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.Functions.Tests.Turns;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Vacancies;

/// <summary>Vacancies come in over HTTP, and candidates hear of them.</summary>
public sealed class VacancyImportTests
{
    [Fact]
    public async Task Import_Csv_ReplacesTheSamplesAndIsFoundByACandidate()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var before = await importer.GetAsync("vacancies");

        // Act
        var import = await importer.ImportAsync(Importer.Header + Importer.Line("KM-1"));
        var after = await importer.GetAsync("vacancies");
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hebben jullie werk als kaasmaker in Tilburg?").ConversationId;
        var view = await app.WaitForAsync(conversation, view => view["messages"]!.ToJsonString().Contains("KM-1", StringComparison.Ordinal));

        // Assert
        Assert.True(before["sample"]!.GetValue<bool>());
        Assert.Equal(("completed", 1, 1), (import["status"]!.GetValue<string>(), import["rows"]!.GetValue<int>(), import["added"]!.GetValue<int>()));
        Assert.False(after["sample"]!.GetValue<bool>());
        Assert.Equal(["KM-1"], await importer.ReferencesAsync());
        Assert.Contains("Kaasmaker", view["messages"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Windows1252WithAWrongHeader_NamesTheColumnsFoundAndExpected()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var file = latin.GetBytes("referentie;functietietel;plaats;uren;salaris;omschrijving;coördinator\nA-1;Café-medewerker;Tilburg;32;16,10;Je werkt in een café.;José\n");

        // Act
        using var answer = await importer.SendAsync(file, "text/csv");
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!.GetValue<string>();

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Missing columns: functie/title.", problem, StringComparison.Ordinal);
        Assert.Contains("Found, separated by ';': referentie, functietietel, plaats, uren, salaris, omschrijving, coördinator.", problem, StringComparison.Ordinal);
        Assert.Contains("Expected (Dutch/English): referentie/reference, functie/title", problem, StringComparison.Ordinal);
        Assert.True((await importer.GetAsync("vacancies"))["sample"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task Import_AnyEncoding_KeepsTheLetters(string encoding)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var file = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(Importer.Header + Importer.Line("C-1", "Cafémedewerker € één"));

        // Act
        using var answer = await importer.SendAsync(file, "text/csv");
        await importer.EndOfAsync(answer.Headers.Location!.OriginalString);

        // Assert
        Assert.Equal("Cafémedewerker € één", (await importer.GetAsync("vacancies"))["vacancies"]![0]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Import_VacancyWithoutReference_RefusesTheFileAndNamesRowAndField()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var file = Importer.Header + Importer.Line("B-1") + Importer.Line("") + Importer.Line("B-3", city: "Hogsmeade") + Importer.Line("B-1", validThrough: "ooit");

        // Act
        var import = await importer.ImportAsync(file);

        // Assert
        Assert.Equal("refused", import["status"]!.GetValue<string>());
        var faults = import["faults"]!.AsArray().Select(fault => $"{fault!["row"]} {fault["field"]} {fault["found"]}").ToList();
        Assert.Equal(["3 referentie ", "4 plaats Hogsmeade", "5 geldig tot ooit", "5 referentie B-1"], faults);
        Assert.All(import["faults"]!.AsArray(), fault => Assert.NotEqual("", fault!["expected"]!.GetValue<string>()));
        Assert.Equal((3, 0), (import["wrongRows"]!.GetValue<int>(), import["added"]!.GetValue<int>()));
        Assert.True((await importer.GetAsync("vacancies"))["sample"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Import_ValidRowsOnly_TakesTheOthersAndLeavesWhatIsWrongAsItWas()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        await importer.ImportAsync(Importer.Header + Importer.Line("D-1") + Importer.Line("D-2") + Importer.Line("D-3"));

        // Act: D-2 is wrong now, D-3 is gone, D-4 is new.
        var import = await importer.ImportAsync(
            Importer.Header + Importer.Line("D-1") + Importer.Line("D-2", city: "Hogsmeade") + Importer.Line("D-4"), query: "?mode=valid-rows&replace=true");

        // Assert
        Assert.Equal(["completed", "1", "0", "1", "1", "1"], ((string[])["status", "added", "updated", "unchanged", "closed", "wrongRows"]).Select(name => import[name]!.ToString()));
        Assert.Equal(["D-1", "D-2", "D-4"], await importer.ReferencesAsync());
    }

    [Fact]
    public async Task Import_TheSameFileAgain_ReportsUnchanged()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        var file = Importer.Header + Importer.Line("E-1") + Importer.Line("E-2");
        await importer.ImportAsync(file);

        // Act
        var again = await importer.ImportAsync(file);
        var changed = await importer.ImportAsync(file.Replace("E-2;Kaasmaker", "e-2;Bakker", StringComparison.Ordinal));

        // Assert
        Assert.Equal((0, 0, 2), (again["added"]!.GetValue<int>(), again["updated"]!.GetValue<int>(), again["unchanged"]!.GetValue<int>()));
        Assert.Equal((0, 1, 1), (changed["added"]!.GetValue<int>(), changed["updated"]!.GetValue<int>(), changed["unchanged"]!.GetValue<int>()));
        Assert.Equal(["E-1", "e-2"], await importer.ReferencesAsync());
    }

    [Fact]
    public async Task Import_TwoAtOnce_TheSecondIsToldWhichOneRuns()
    {
        // Arrange
        var gate = new WriteGate(afterWrites: 0);
        await using var app = await RecruitmentFactory.StartAsync(configure: gate.Install);
        using var importer = new Importer(app);
        using var first = await importer.SendAsync(Importer.Header + Importer.Line("F-1"));
        await gate.Reached;

        // Act
        using var second = await importer.SendAsync(Importer.Header + Importer.Line("F-2"));
        using var deletion = await importer.DeleteAsync("F-1");
        gate.Open();
        await importer.EndOfAsync(first.Headers.Location!.OriginalString);
        var third = await importer.ImportAsync(Importer.Header + Importer.Line("F-2"));

        // Assert
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(first.Headers.Location!.OriginalString, (await second.Content.ReadFromJsonAsync<JsonNode>())!["running"]!.GetValue<string>());
        Assert.NotEqual(HttpStatusCode.NoContent, deletion.StatusCode);
        Assert.Equal("completed", third["status"]!.GetValue<string>());
        Assert.Equal(["F-1", "F-2"], await importer.ReferencesAsync());
    }

    [Fact]
    public async Task Import_ProcessDiesHalfway_ShowsNothingOfItAndEndsAfterTheRestart()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("import-crash-").FullName;
        var file = Importer.Header + string.Concat(Enumerable.Range(1, 150).Select(number => Importer.Line($"G-{number:D3}")));
        string url;
        JsonNode halfway;
        var gate = new WriteGate(afterWrites: 120);
        await using (var app = await RecruitmentFactory.StartAsync(directory: directory, configure: gate.Install))
        {
            using var importer = new Importer(app);
            await importer.ImportAsync(Importer.Header + Importer.Line("G-000"));
            using var answer = await importer.SendAsync(file);
            url = answer.Headers.Location!.OriginalString;
            await gate.Reached;
            halfway = await importer.GetAsync("vacancies");
        }

        // Act
        await using var restarted = await RecruitmentFactory.StartAsync(directory: directory);
        using var operatorAfter = new Importer(restarted);
        var seen = (await operatorAfter.GetAsync("vacancies"))["total"]!.GetValue<int>();
        var import = await operatorAfter.EndOfAsync(url);

        // Assert
        Assert.Equal(1, halfway["total"]!.GetValue<int>());
        Assert.Contains(seen, (int[])[1, 151]);
        Assert.Equal(("completed", 150), (import["status"]!.GetValue<string>(), import["added"]!.GetValue<int>()));
        Assert.Equal(151, (await operatorAfter.GetAsync("vacancies"))["total"]!.GetValue<int>());
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Vacancy_LastDayPasses_IsNoLongerOffered()
    {
        // Arrange
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 12, 1, 22, 59, 0, TimeSpan.Zero));
        await using var app = await TurnApp.StartAsync(clock: clock);
        using var importer = new Importer(app.Factory);
        await importer.ImportAsync(Importer.Header + Importer.Line("H-1", validThrough: "1-12-2026"));
        var before = (await importer.GetAsync("vacancies"))["vacancies"]![0]!;

        // Act: midnight in Amsterdam.
        clock.Advance(TimeSpan.FromMinutes(2));
        var after = (await importer.GetAsync("vacancies"))["vacancies"]![0]!;
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hebben jullie werk als kaasmaker in Tilburg?").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.True(before["open"]!.GetValue<bool>());
        Assert.False(after["open"]!.GetValue<bool>());
        Assert.DoesNotContain("H-1", (await app.ReadAsync(conversation))["messages"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Vacancy_TakesItOutOnce()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);
        using var sample = await importer.DeleteAsync("VW-1001");
        await importer.ImportAsync(Importer.Header + Importer.Line("I-1") + Importer.Line("I-2"));

        // Act
        using var first = await importer.DeleteAsync("i-1");
        using var second = await importer.DeleteAsync("I-1");

        // Assert
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NoContent, HttpStatusCode.NotFound), (sample.StatusCode, first.StatusCode, second.StatusCode));
        Assert.Equal(["I-2"], await importer.ReferencesAsync());
    }

    [Fact]
    public async Task Import_Unusable_IsRefusedWithAReason()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Catalogue:LargestImport"] = "2048" });
        using var importer = new Importer(app);

        // Act
        using var large = await importer.SendAsync(Importer.Header + new string('x', 30_000));
        using var image = await importer.SendAsync("GIF89a", "image/gif");
        using var empty = await importer.SendAsync(" ", "text/csv");
        using var noRows = await importer.SendAsync(Importer.Header);
        using var broken = await importer.SendAsync("[{]", "application/json");
        using var mode = await importer.SendAsync(Importer.Header + Importer.Line("J-1"), query: "?mode=some");

        // Assert
        Assert.Equal(
            [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest],
            ((HttpResponseMessage[])[large, image, empty, noRows, broken, mode]).Select(answer => answer.StatusCode));
        Assert.Contains("line 1", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DurableHistory_HoldsIdsOnly()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var importer = new Importer(app);

        // Act
        var import = await importer.ImportAsync(Importer.Header + Importer.Line("K-1", "Zeldzaamwoord"));
        var id = import["id"]!.GetValue<string>();
        var instance = await app.Services.GetRequiredService<DurableTaskClient>().GetInstanceAsync($"vacancy-import-{id}", getInputsAndOutputs: true);

        // Assert
        Assert.Equal($"\"{id}\"", instance!.SerializedInput);
        Assert.DoesNotContain("Zeldzaamwoord", instance.SerializedOutput ?? string.Empty, StringComparison.Ordinal);
    }
}
