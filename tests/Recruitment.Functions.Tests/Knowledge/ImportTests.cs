using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Recruitment.Platform.Access;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>A document is uploaded over HTTP and answers a question that a candidate asks on the real turn.</summary>
public sealed class ImportTests
{
    [Theory]
    [InlineData("wegwijzer.pdf", "hoeveel kost een warme maaltijd in de kantine?", "3,75")]
    [InlineData("fietsplan.docx", "hoeveel kost het leasen van een bakfiets per maand?", "83")]
    [InlineData("kluisjes.md", "wat kost een nieuw pasje voor mijn kluisje?", "7,50")]
    public async Task Upload_Document_AnswersAQuestion(string name, string question, string answer)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);
        var before = await driver.AskAsync(question);

        // Act
        var document = await driver.ImportAsync(name, KnowledgeDriver.Fixture(name));
        var reply = await driver.AskAsync(question);

        // Assert
        Assert.DoesNotContain(answer, before, StringComparison.Ordinal);
        Assert.Contains(answer, reply, StringComparison.Ordinal);
        Assert.Equal("nl", document["language"]!.GetValue<string>());
        Assert.True(document["chunksTotal"]!.GetValue<int>() > 1);
    }

    [Fact]
    public async Task Upload_TextInWindows1252_KeepsItsLetters()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);
        var text = Encoding.Latin1.GetBytes("Café\n\nIn het bedrijfscafé drink je na afloop gratis limonade met je collega's. Een tosti kost één euro.");

        // Act
        await driver.ImportAsync("café.txt", text);

        // Assert
        Assert.Contains("één euro", await driver.AskAsync("wat kost een tosti?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Document_NoLongerAnswers()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);
        var id = (await driver.ImportAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md")))["id"]!.GetValue<string>();

        // Act
        using var deleted = await driver.DeleteAsync(id);
        using var again = await driver.DeleteAsync(id);

        // Assert
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, again.StatusCode));
        Assert.DoesNotContain("7,50", await driver.AskAsync("wat kost een nieuw pasje voor mijn kluisje?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_SameKey_ReplacesTheSampleAndThenItself()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);

        // Act
        await driver.ImportAsync("pay-day.nl.md", "# Wanneer krijg je je loon?\n\n## Betaaldag\n\nWij betalen het loon op elke maandag."u8.ToArray());
        var first = await driver.AskAsync("wanneer wordt mijn loon betaald?");
        await driver.ImportAsync("pay-day.nl.txt", "Wanneer krijg je je loon?\n\nWij betalen het loon op elke dinsdag."u8.ToArray());
        var second = await driver.AskAsync("wanneer wordt mijn loon betaald?");

        // Assert
        Assert.Contains("maandag", first, StringComparison.Ordinal);
        Assert.DoesNotContain("donderdag", first, StringComparison.Ordinal);
        Assert.Contains("dinsdag", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ForRecruiters_IsNotToldToCandidates()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);

        // Act
        await driver.ImportAsync("marges.md", "# Marges\n\n## Koffieautomaat\n\nDe koffieautomaat kost ons 9999 euro per jaar."u8.ToArray(), ("audience", "recruiter"));

        // Assert
        Assert.DoesNotContain("9999", await driver.AskAsync("wat kost de koffieautomaat?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rooster.xlsx", "x", "", "", HttpStatusCode.UnsupportedMediaType, "file")]
    [InlineData("leeg.md", "", "", "", HttpStatusCode.BadRequest, "file")]
    [InlineData("a.md", "x", "audience", "iedereen", HttpStatusCode.BadRequest, "audience")]
    [InlineData("a.md", "x", "language", "tlh", HttpStatusCode.BadRequest, "language")]
    [InlineData("a.md", "x", "key", "!!!", HttpStatusCode.BadRequest, "key")]
    public async Task Upload_SomethingWrong_SaysWhichField(string name, string content, string field, string value, HttpStatusCode status, string named)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);

        // Act
        using var response = await driver.PostAsync(name, Encoding.UTF8.GetBytes(content), field.Length > 0 ? [(field, value)] : []);

        // Assert
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal((status, named), (response.StatusCode, problem!["field"]!.GetValue<string>()));
        using var list = app.CreateClientAs(Role.Recruiter);
        Assert.Equal(0, (await list.GetFromJsonAsync<JsonObject>(new Uri("knowledge/documents", UriKind.Relative)))!["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("http://www.example.nl/a.html")]
    [InlineData("https://elders.example/a.html")]
    [InlineData("https://www.example.nl:8443/a.html")]
    [InlineData("https://name:secret@www.example.nl/a.html")]
    [InlineData("onzin")]
    public async Task Import_AddressNotAllowed_IsRefused(string url)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Knowledge:AllowedHosts:0"] = "www.example.nl" });
        using var driver = new KnowledgeDriver(app);

        // Act
        using var response = await driver.PostJsonAsync(new { url });

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("url", (await response.Content.ReadFromJsonAsync<JsonObject>())!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task Upload_WithoutTheRole_IsRefused()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var recruiter = app.CreateClientAs(Role.Recruiter);

        // Act
        using var anonymous = await app.Http.PostAsync(new Uri("knowledge/documents", UriKind.Relative), new ByteArrayContent([1]));
        using var wrong = await recruiter.PostAsync(new Uri("knowledge/documents", UriKind.Relative), new ByteArrayContent([1]));

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (anonymous.StatusCode, wrong.StatusCode));
    }

    [Theory]
    [InlineData("kapot.pdf", "%PDF-1.7\nthis is not one", "damaged")]
    [InlineData("anders.pdf", "GIF89a", "not a PDF")]
    [InlineData("kapot.docx", "PK\u0003\u0004 rest", "damaged")]
    [InlineData("plaatjes.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj 4 0 obj<</Length 11>>stream\nq /Im1 Do Q\nendstream endobj trailer<</Root 1 0 R>>", "scan")]
    public async Task Upload_Unreadable_SaysWhyAndLeavesNothing(string name, string content, string word)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);

        // Act
        var id = await driver.UploadAsync(name, Encoding.Latin1.GetBytes(content));
        var document = await driver.WaitForStateAsync(id, "Failed");

        // Assert
        Assert.Contains(word, document["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(document["isAnswering"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Upload_NewVersionUnreadable_OldOneGoesOnAnswering()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var driver = new KnowledgeDriver(app);
        await driver.ImportAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md"));

        // Act
        var id = await driver.UploadAsync("kluisjes.pdf", "%PDF-1.7 nonsense"u8.ToArray());
        var document = await driver.WaitAsync(id, found => found["problem"] is not null);

        // Assert
        Assert.Equal("Ready", document["state"]!.GetValue<string>());
        Assert.Contains("7,50", await driver.AskAsync("wat kost een nieuw pasje voor mijn kluisje?"), StringComparison.Ordinal);
    }
}
