using Recruitment.Privacy.Masking;

namespace Recruitment.Tests.Privacy.Masking;

/// <summary>Names of persons in texts for logs, wherever they stand; employers, places and programs stay.</summary>
public sealed class LogNamesTests
{
    private readonly Redactor _redactor = new();

    [Theory]
    [InlineData("kunt u vragen naar Monique Verhagen van de planning", "kunt u vragen naar [naam] van de planning")]
    [InlineData("tav Jelmer Wiersema personeelszaken", "tav [naam] personeelszaken")]
    [InlineData("vorige keer zei Ronald dat het kon", "vorige keer zei [naam] dat het kon")]
    [InlineData("mijn broer Yonas zoekt ook werk", "mijn broer [naam] zoekt ook werk")]
    [InlineData("mijn collega Wopkje kan dat zeggen", "mijn collega [naam] kan dat zeggen")]
    [InlineData("collega gerrit zei dat ik moest bellen", "collega [naam] zei dat ik moest bellen")]
    [InlineData("dankje ilse tot vrijdag", "dankje [naam] tot vrijdag")]
    [InlineData("hey met Chayenne van gister", "hey met [naam] van gister")]
    [InlineData("moj kolega Sławek tez chce pracowac", "moj kolega [naam] tez chce pracowac")]
    [InlineData("ma soeur Aminata cherche aussi", "ma soeur [naam] cherche aussi")]
    [InlineData("mein Bruder Radu sucht auch", "mein Bruder [naam] sucht auch")]
    [InlineData("we zijn met drie: ik, Bartek en Paulina", "we zijn met drie: ik, [naam] en [naam]")]
    [InlineData("bel dan Ruud Kamphuis van Kamphuis Hoveniers", "bel dan [naam] van Kamphuis Hoveniers")]
    [InlineData("u spreekt met de heer van dalen", "u spreekt met de heer [naam]")]
    [InlineData("rekening t.n.v. W.H. Oosterveld", "rekening t.n.v. [naam]")]
    [InlineData("rekening tnv S Ramdin", "rekening tnv [naam]")]
    [InlineData("K. Bouzidi\nloonheffing ja", "[naam]\nloonheffing ja")]
    public void MaskForLogs_NameInASentence_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("""409 Conflict {"firstName":"Mehmet Ali","lastName":"Karagöz"}""", """409 Conflict {"firstName":"[naam]","lastName":"[naam]"}""")]
    [InlineData("""{"name":"Piotr Zieliński","role":"lasser"}""", """{"name":"[naam]","role":"lasser"}""")]
    [InlineData("[Parameters=[@p0='Xantippe Vroegindeweij' (Size = 4000), @p1='32']]", "[Parameters=[@p0='[naam]' (Size = 4000), @p1='32']]")]
    [InlineData("candidate.displayName=Fatima El Amrani status=new", "candidate.displayName=[naam] status=new")]
    [InlineData("insert into candidates (full_name, city) values ('Jelmer Wiersema', 'Sneek')", "insert into candidates (full_name, city) values ('[naam]', 'Sneek')")]
    [InlineData("[12:01:02 INF] Assigned conversation 118 to Monique Verhagen", "[12:01:02 INF] Assigned conversation 118 to [naam]")]
    public void MaskForLogs_NameInALogLine_IsGone(string text, string masked)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(masked, result);
    }

    [Theory]
    [InlineData("hoeveel verdien je dan bij die van Jan de Rijk")]
    [InlineData("bij mijn oude baas Simon Loos had ik er 25")]
    [InlineData("ik rij nu voor Jansen Transport in Tiel")]
    [InlineData("ik heb gewerkt bij Picnic Fulfilment en Hello Fresh")]
    [InlineData("is er werk in Alphen aan den Rijn of Bergen op Zoom")]
    [InlineData("ik kom uit Sri Lanka en woon nu in Nieuw Vennep")]
    [InlineData("ich suche Arbeit als Fahrer im Raum Venlo")]
    [InlineData("Polly[3] Retry 2 of 5 after 400 ms, Cosmos gateway 429")]
    [InlineData("Grace period of 30 days ends; Bill run 42; Mark as read")]
    [InlineData("System.TimeoutException at Azure.Core.Pipeline.RetryPolicy.ProcessAsync")]
    [InlineData("Application Insights sampling 20 %, Service Bus queue inbound, Key Vault ok")]
    [InlineData("certificaten VCA Vol, Heftruck TCVT, rijbewijs C. Daarnaast ADR")]
    [InlineData("Fijne dag en Prettige Kerstdagen alvast")]
    public void MaskForLogs_WhatOnlyLooksLikeAName_Stays(string text)
    {
        // Act
        var result = _redactor.MaskForLogs(text);

        // Assert
        Assert.Equal(text, result);
    }

    [Fact]
    public void Mask_Names_StayInStoredMessages()
    {
        // Act
        var result = _redactor.Mask("ik ben Yonas Gebremedhin, vraag naar mijn broer Bartek");

        // Assert
        Assert.Equal("ik ben Yonas Gebremedhin, vraag naar mijn broer Bartek", result.Text);
    }
}
